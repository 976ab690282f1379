import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { TemplateRisk } from '../../templates/template';
import { MOST_CHANGES, type LibraryRisk, type RiskLibrary, type RisksChanged } from '../contract';
import { level } from '../rating/contract';
import type { Risk } from '../model/risk';
import { editRegister, readRegister } from './edit-register';
import { raised, raisedEntry } from './raise-risk';
import { risksChanged } from './risk-views';
import { wakeRegister } from './wake-register';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'templates' | 'queue' | 'log'>;

/** Id of the risk that a typical one becomes: whoever takes it twice has it once. */
function adoptedId(key: string): string {
  return `typical-${key}`;
}

/** The template's typical risks by phase, in the engagement's language. */
export async function riskLibrary(
  deps: Deps,
  { id, draft, phases }: Engagement,
): Promise<RiskLibrary> {
  const { risks } = await deps.templates.load(draft.templateKey);
  const { risks: known } = await readRegister(
    deps,
    id,
    risks.map(({ key }) => adoptedId(key)),
  );
  return {
    phases: phases.map(({ key: phaseId, name }) => ({
      phaseId,
      name,
      risks: risks
        .filter(({ phase }) => phase === phaseId)
        .map((risk) => libraryRisk(risk, draft.language, known.has(adoptedId(risk.key)))),
    })),
  };
}

function libraryRisk(risk: TemplateRisk, language: 'en' | 'zh', isAdopted: boolean): LibraryRisk {
  const { key, category, probability, impact } = risk;
  return {
    key,
    cause: risk.cause[language],
    event: risk.event[language],
    effect: risk.effect[language],
    category,
    probability,
    impact,
    response: risk.response[language],
    contingency: risk.contingency[language],
    isAdopted,
  };
}

/**
 * Takes typical risks into the register; those that are there already stay as they are.
 * @throws AppError NOT_FOUND for a key that the template does not have.
 */
export async function adoptRisks(
  deps: Deps,
  access: RecordAccess<Engagement>,
  keys: readonly string[],
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const { language, templateKey } = engagement.draft;
  const { risks: typical } = await deps.templates.load(templateKey);
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const wanted = [...new Set(keys)].slice(0, MOST_CHANGES).map((key) => {
    const risk = typical.find((one) => one.key === key);
    if (risk === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
    return adopted(engagement, libraryRisk(risk, language, false), risk.phase, changed);
  });
  const riskIds = wanted.map(({ riskId }) => riskId);
  const state = await editRegister(
    deps,
    engagement.id,
    riskIds,
    ({ head, risks }) => {
      const { categories } = head.scoring.model;
      const missing = wanted.filter(({ riskId }) => !risks.has(riskId));
      if (missing.length === 0) return undefined;
      return {
        risks: missing.map((risk) => {
          const isKnown = categories.some(({ key }) => key === risk.category);
          // An engagement may have other categories than the template was written for.
          const after = isKnown ? risk : { ...risk, category: categories[0]?.key ?? risk.category };
          return { after, entry: raisedEntry(after, 'adopted') };
        }),
      };
    },
    () => wakeRegister(deps, { engagementId: engagement.id }),
  );
  return risksChanged(state, access, riskIds, formatDay(statusDayOf(deps.clock)));
}

/** Its impact is one on the schedule: that is what a plan with a buffer asks about. */
function adopted(
  { id, phases }: Engagement,
  risk: LibraryRisk,
  phase: string,
  changed: Risk['changed'],
): Risk {
  const { key, cause, event, effect, category, response, contingency } = risk;
  const isPhase = phases.some(({ key: phaseKey }) => phaseKey === phase);
  const draft = {
    riskId: adoptedId(key),
    kind: 'threat' as const,
    cause,
    event,
    effect,
    category,
    inherent: { probability: level.parse(risk.probability), schedule: level.parse(risk.impact) },
    response,
    contingency,
    ...(isPhase ? { phaseId: phase } : {}),
  };
  return { ...raised(id, draft, changed), libraryKey: key };
}
