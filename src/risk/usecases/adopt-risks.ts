import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { MOST_CHANGES, type RisksChanged } from '../contract';
import { readShelf, shelfReference } from '../library-records';
import type { RegisterHead } from '../model/register-head';
import type { Risk } from '../model/risk';
import { level } from '../rating/contract';
import { editRegister, type RegisterEdit, type RegisterState } from './edit-register';
import { raised, raisedEntry } from './raise-risk';
import { adoptedId, typicalRisks, type Typical } from './risk-library';
import { risksChanged } from './risk-views';
import { wakeRegister } from './wake-register';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'templates' | 'queue' | 'log'>;

/**
 * Takes typical risks into the register, the template's and own ones; those that are there already stay as they are.
 * @throws AppError NOT_FOUND for a key that the library does not have.
 */
export async function adoptRisks(
  deps: Deps,
  access: RecordAccess<Engagement>,
  keys: readonly string[],
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const { language, templateKey } = engagement.draft;
  const template = await deps.templates.load(templateKey);
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const wanted = [...new Set(keys)].slice(0, MOST_CHANGES);
  const riskIds = wanted.map(adoptedId);
  const shelfAt = shelfReference(templateKey);
  const decide = ({ head, risks, others }: RegisterState): RegisterEdit | undefined => {
    const shelf = readShelf(others.get(`${shelfAt.entity}/${shelfAt.key}`));
    const typical = typicalRisks(template.risks, shelf, language);
    const found = wanted.map((key) => {
      const risk = typical.find((one) => one.key === key);
      if (risk === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
      return risk;
    });
    const missing = found.filter(({ key }) => !risks.has(adoptedId(key)));
    if (missing.length === 0) return undefined;
    return {
      risks: missing.map((risk) => {
        const after = fitting(adopted(engagement, risk, changed), head);
        return { after, entry: raisedEntry(after, 'adopted') };
      }),
      ...(missing.some(({ isOwn }) => isOwn) ? { head: { own: withOwn(head, missing) } } : {}),
    };
  };
  const state = await editRegister(
    deps,
    engagement.id,
    riskIds,
    decide,
    () => wakeRegister(deps, { engagementId: engagement.id }),
    [shelfAt],
  );
  return risksChanged(state, access, riskIds, formatDay(statusDayOf(deps.clock)));
}

function withOwn({ own = [] }: RegisterHead, adoptedNow: readonly Typical[]): readonly string[] {
  const keys = adoptedNow.filter(({ isOwn }) => isOwn).map(({ key }) => key);
  return [...new Set([...own, ...keys])];
}

/** An engagement may have other categories than the library was written for. */
function fitting(risk: Risk, { scoring }: RegisterHead): Risk {
  const { categories } = scoring.model;
  if (categories.some(({ key }) => key === risk.category)) return risk;
  return { ...risk, category: categories[0]?.key ?? risk.category };
}

/** Its impact is one on the schedule: that is what a plan with a buffer asks about. */
function adopted({ id, phases }: Engagement, risk: Typical, changed: Risk['changed']): Risk {
  const { key, kind, cause, event, effect, category, response, contingency, phase } = risk;
  const isPhase = phases.some(({ key: phaseKey }) => phaseKey === phase);
  const draft = {
    riskId: adoptedId(key),
    kind,
    cause,
    event,
    effect,
    category,
    inherent: { probability: level.parse(risk.probability), schedule: level.parse(risk.impact) },
    ...(response === '' ? {} : { response }),
    ...(contingency === '' ? {} : { contingency }),
    ...(isPhase ? { phaseId: phase } : {}),
  };
  return { ...raised(id, draft, changed), libraryKey: key };
}
