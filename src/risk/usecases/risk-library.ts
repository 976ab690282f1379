import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { TemplateRisk } from '../../templates/template';
import type { LibraryRisk, RiskLibrary } from '../library/contract';
import { proposalsReference, readProposals, readShelf, shelfReference } from '../library-records';
import { ownKey, textsFor, type Language, type OwnRisk, type OwnShelf } from '../model/own-risks';
import { readRegister } from './edit-register';
import { proposalView } from './proposal-views';

type Deps = Pick<EngagementDeps, 'records' | 'templates'>;

/** A risk of the library before anybody knows whether it is in the register. */
export type Typical = Omit<LibraryRisk, 'isAdopted'> & { readonly phase: string | undefined };

/** Id of the risk that a typical one becomes: whoever takes it twice has it once. */
export function adoptedId(key: string): string {
  return `typical-${key}`;
}

/** The template's typical risks and those given back to it, by phase, in the engagement's language. */
export async function riskLibrary(
  deps: Deps,
  access: RecordAccess<Engagement>,
): Promise<RiskLibrary> {
  const { id, draft, phases } = access.engagement;
  const { risks } = await deps.templates.load(draft.templateKey);
  const shelfAt = shelfReference(draft.templateKey);
  const proposalsAt = proposalsReference(id);
  const {
    head,
    risks: known,
    others,
  } = await readRegister(
    deps,
    id,
    risks.map(({ key }) => adoptedId(key)),
    [shelfAt, proposalsAt],
  );
  const shelf = readShelf(others.get(`${shelfAt.entity}/${shelfAt.key}`));
  const { proposals } = readProposals(others.get(`${proposalsAt.entity}/${proposalsAt.key}`));
  // Whoever gave one back has it in his register as it was.
  const own = new Set(head.own);
  for (const { number } of proposals) if (number !== undefined) own.add(ownKey({ number }));
  const all = typicalRisks(risks, shelf, draft.language).map(({ phase, ...risk }) => ({
    phase,
    risk: { ...risk, isAdopted: own.has(risk.key) || known.has(adoptedId(risk.key)) },
  }));
  const of = (phaseId: string) => all.filter(({ phase }) => phase === phaseId);
  const isPhase = (phase: string | undefined) => phases.some(({ key }) => key === phase);
  return {
    language: draft.language,
    phases: phases.map(({ key: phaseId, name }) => ({
      phaseId,
      name,
      risks: of(phaseId).map(({ risk }) => risk),
    })),
    anyPhase: all
      .filter(({ phase, risk }) => risk.isOwn && !isPhase(phase))
      .map(({ risk }) => risk),
    proposals: proposals.map((proposal) => proposalView(proposal, access, shelf)).reverse(),
    retired: shelf.retired
      .map(({ number, ...acts }) => ({ key: ownKey({ number }), ...acts }))
      .reverse(),
    canRetire: mayDo('configure', access.rights, access.roles),
  };
}

/** Everything that the library has for a template. */
export function typicalRisks(
  risks: readonly TemplateRisk[],
  shelf: OwnShelf,
  language: Language,
): readonly Typical[] {
  return [
    ...risks.map((risk) => ofTemplate(risk, language)),
    ...shelf.risks.map((risk) => ofShelf(risk, language)),
  ];
}

function ofTemplate(risk: TemplateRisk, language: Language): Typical {
  const { key, phase, category, probability, impact } = risk;
  return {
    key,
    kind: 'threat',
    phase,
    cause: risk.cause[language],
    event: risk.event[language],
    effect: risk.effect[language],
    category,
    probability,
    impact,
    response: risk.response[language],
    contingency: risk.contingency[language],
    isOwn: false,
  };
}

function ofShelf(risk: OwnRisk, language: Language): Typical {
  const { kind, phase, category, probability, impact, approved } = risk;
  const texts = textsFor(risk, language);
  return {
    key: ownKey(risk),
    kind,
    phase,
    category,
    probability,
    impact,
    ...texts,
    isOwn: true,
    approved,
  };
}
