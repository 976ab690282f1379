import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { canonical, type Json } from '../../signoff/model/content-hash';
import { sumsOf } from '../model/register-counts';
import { scoringProblems } from '../model/scoring-problems';
import { pastScoringRecord } from '../records';
import type { RegisterView } from '../register/contract';
import type { ScoringModel } from '../scoring/contract';
import { editRegister } from './edit-register';
import { registerView } from './risk-views';
import { wakeRegister } from './wake-register';

/**
 * Replaces the scoring model: one write, by which every risk of the register is scored anew for whoever looks. The
 * model that counted until then is kept.
 * @throws AppError CONFLICT when somebody replaced it since the editor read it; INVALID naming the field.
 */
export async function configureScoring(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  { version, model }: { readonly version: number; readonly model: ScoringModel },
): Promise<RegisterView> {
  const { engagement, caller } = access;
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const state = await editRegister(
    deps,
    engagement.id,
    [],
    ({ head }) => {
      const { scoring, counts } = head;
      const isDone =
        scoring.version === version + 1 &&
        scoring.changed?.accountId === caller.accountId &&
        spelled(scoring.model) === spelled(model);
      if (isDone) return undefined;
      if (scoring.version !== version) throw replacedMeanwhile(scoring.changed);
      const [problem] = scoringProblems(model, sumsOf(counts, 'category:'));
      if (problem !== undefined) {
        throw new AppError({ code: 'INVALID', ...problem, field: `model.${problem.field}` });
      }
      return {
        scoring: { version: version + 1, model, changed },
        others: [{ type: 'set', record: pastScoringRecord(head) }],
      };
    },
    () => wakeRegister(deps, { engagementId: engagement.id }),
  );
  return registerView(state, access, formatDay(statusDayOf(deps.clock)));
}

function replacedMeanwhile(
  changed: { readonly accountId: string; readonly at: number } | undefined,
) {
  return changed === undefined
    ? new AppError({ code: 'CONFLICT', key: 'scoringNotThatVersion' })
    : new AppError({ code: 'CONFLICT', key: 'scoringReplaced', params: { ...changed } });
}

function spelled(model: ScoringModel): string {
  return canonical(JSON.parse(JSON.stringify(model)) as Json);
}
