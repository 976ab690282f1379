import type { SrsView } from '../../../../src/srs/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';

/** Ids of the requirements that stand as both sides have signed them last. */
export function signedIds({
  requirements,
  summary,
  deviations,
}: Pick<SrsView, 'requirements' | 'summary' | 'deviations'>): ReadonlySet<string> {
  if (!summary.baselines.some(({ state }) => state === 'signed')) return new Set();
  const deviating = new Set(deviations.map(({ requirementId }) => requirementId));
  const ids = requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId }) => requirementId);
  return new Set(ids.filter((id) => !deviating.has(id)));
}

/** The requirements, those that stand as signed called agreed: both signatures say so, whatever was marked before. */
export function signedAsAgreed(
  srs: Pick<SrsView, 'requirements' | 'summary' | 'deviations'>,
): readonly RequirementFacts[] {
  const signed = signedIds(srs);
  return srs.requirements.map((requirement) =>
    signed.has(requirement.requirementId) ? { ...requirement, state: 'agreed' } : requirement,
  );
}
