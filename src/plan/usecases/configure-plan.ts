import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { canonical, type Json } from '../../signoff/model/content-hash';
import { parseDay } from '../model/calendar-day';
import { isWithinReach, MOST_YEARS } from '../model/plan-reach';
import type { PlanSettings } from '../settings/contract';
import { editPlan } from './edit-plan';
import { wakePlan } from './wake-plan';

/**
 * Replaces zone rule, client's calendar and commitments. The same settings, sent again because no answer came,
 * are answered as they stand.
 * @throws AppError CONFLICT when they were changed since the editor read them; INVALID naming the field.
 */
export async function configurePlan(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  wanted: PlanSettings,
): Promise<PlanSettings> {
  check(wanted, engagement);
  const { state } = await editPlan(
    deps,
    engagement,
    ({ head: { settings, settingsChanged } }) => {
      const next = { ...wanted, version: wanted.version + 1 };
      const isOwn = settingsChanged?.accountId === caller.accountId;
      if (isOwn && isSame(settings, next)) return undefined;
      if (settings.version !== wanted.version) {
        throw new AppError({
          code: 'CONFLICT',
          key: 'changedMeanwhile',
          params: { ...settingsChanged },
        });
      }
      return {
        head: {
          settings: next,
          settingsChanged: { accountId: caller.accountId, at: deps.clock.now() },
          isProjected: false,
        },
      };
    },
    () => wakePlan(deps, engagement.id),
  );
  return state.head.settings;
}

function isSame(a: PlanSettings, b: PlanSettings): boolean {
  const asJson = (settings: PlanSettings): Json => JSON.parse(JSON.stringify(settings)) as Json;
  return canonical(asJson(a)) === canonical(asJson(b));
}

function check({ rule, commitments }: PlanSettings, { draft }: Engagement): void {
  // On pace must end before late begins, from no progress to the end of the chain.
  const atEnd = rule.paceBase + rule.paceSlope > rule.lateBase + rule.lateSlope;
  if (rule.paceBase > rule.lateBase || atEnd) throw invalid('rule', 'zonesCross');
  const start = parseDay(draft.startDate) ?? 0;
  for (const [index, { from, to }] of commitments.entries()) {
    for (const [name, text = draft.startDate] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (isWithinReach(parseDay(text) ?? start, start)) continue;
      throw invalid(`commitments.${index}.${name}`, 'dayTooFar', { years: MOST_YEARS });
    }
    if (from !== undefined && to !== undefined && from > to) {
      throw invalid(`commitments.${index}.to`, 'endBeforeStart');
    }
  }
}
