import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RiskDraft, RisksChanged } from '../contract';
import { changedFields } from '../model/risk-history';
import type { Risk } from '../model/risk';
import { lookUpReferences } from './check-references';
import { changedMeanwhile, checkRisk, checkSequel } from './check-risk';
import { editReferring } from './edit-referring';
import type { RegisterEdit, RegisterState } from './edit-register';
import { withValues } from './risk-values';
import { risksChanged } from './risk-views';
import { workOfChange } from './work-of-change';

/**
 * Puts a risk into the register. The same one, sent again by the same person because no answer came, is answered as
 * the first time.
 * @throws AppError CONFLICT for an id that another risk has; INVALID naming the field.
 */
export async function raiseRisk(
  deps: Pick<EngagementDeps, 'records' | 'lookup' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  draft: RiskDraft,
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const wanted = raised(engagement.id, draft, {
    accountId: caller.accountId,
    at: deps.clock.now(),
  });
  const today = formatDay(statusDayOf(deps.clock));
  const references = await lookUpReferences(deps, engagement, [{ ...draft, field: 'risk' }]);
  const decide = ({ head, risks, others }: RegisterState): RegisterEdit | undefined => {
    references.checkItems(others);
    checkRisk(wanted, engagement, head.scoring.model, 'risk');
    const known = risks.get(draft.riskId);
    if (known !== undefined) {
      if (isSame(known, wanted)) return undefined;
      throw changedMeanwhile(known);
    }
    checkSequel(wanted, risks, today, 'risk');
    const issues = workOfChange(engagement, undefined, wanted, references, others, 'risk');
    const after = { ...wanted, work: issues.work };
    return { risks: [{ after, entry: raisedEntry(after, 'raised') }], others: issues.others };
  };
  const state = await editReferring(deps, engagement.id, references, decide);
  return risksChanged(state, access, [draft.riskId], today);
}

/** The risk as it stands at first. */
export function raised(engagementId: string, draft: RiskDraft, changed: Risk['changed']): Risk {
  const { riskId, kind, cause, event, effect, category, inherent } = draft;
  return withValues(
    {
      engagementId,
      riskId,
      version: 1,
      kind,
      state: 'identified',
      cause,
      event,
      effect,
      category,
      inherent,
      actions: [],
      changed,
    },
    draft,
  );
}

export function raisedEntry(risk: Risk, act: 'raised' | 'adopted') {
  const { accountId, at } = risk.changed;
  return { version: 1, at, accountId, act, fields: changedFields(undefined, risk) };
}

/** Whether it is the very risk, raised by the same person, and nobody has changed it since. */
function isSame(known: Risk, wanted: Risk): boolean {
  return (
    known.version === 1 &&
    known.changed.accountId === wanted.changed.accountId &&
    changedFields(known, wanted).length === 0
  );
}
