import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CasesChanged } from '../contract';
import { adoptedCaseId, typicalDraft } from '../model/typical-case';
import { addDrafts } from './add-drafts';
import { casesChanged } from './uat-views';

/**
 * Puts typical cases of the template into the register, as drafts, all or nothing. What is in it already stays as it is,
 * so the same request sent again is answered as the first one.
 * @throws AppError NOT_FOUND for a key that the template does not have.
 */
export async function adoptCases(
  deps: Pick<EngagementDeps, 'records' | 'templates' | 'clock'>,
  access: RecordAccess<Engagement>,
  keys: readonly string[],
): Promise<CasesChanged> {
  const { templateKey, language } = access.engagement.draft;
  const { uatCases } = await deps.templates.load(templateKey);
  const offered = new Map(uatCases.map((typical) => [typical.key, typical]));
  const wanted = [...new Set(keys)].map((key) => {
    const typical = offered.get(key);
    if (typical === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'caseUnknown' });
    return { draft: typicalDraft(typical, language), key };
  });
  const state = await addDrafts(deps, access, wanted, { from: 'library', act: 'adopted' });
  return casesChanged(
    state,
    access,
    wanted.map(({ key }) => adoptedCaseId(key)),
  );
}
