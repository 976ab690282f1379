import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { findingOf, type Finding } from '../model/watch-findings';
import { isTellingDue, isWatched, signalsAfterLook } from '../model/risk-signals';
import type { Risk } from '../model/risk';
import { editRegister, readRegister, type RiskEdit } from './edit-register';
import { observe } from './observe-plan-and-project';

/** Each writes itself beside the head, of the 25 records that a transaction may write; so many are read in one call. */
const SLICE = 22;

/**
 * Looks whether what risks watch for has happened, and leaves a suggestion on each of which it has. The risk itself
 * stays as it is. Looking twice finds the same, so a message that comes twice tells nothing twice.
 * @param asked Looks at these alone.
 * @returns whether somebody is to be told of one.
 */
export async function watchRisks(
  deps: Pick<EngagementDeps, 'records' | 'lookup' | 'clock'>,
  engagement: Engagement,
  asked?: readonly string[],
): Promise<boolean> {
  if (asked?.length === 0) return false;
  const { head } = await readRegister(deps, engagement.id);
  const riskIds = Object.keys(head.watched ?? {}).filter((id) => asked?.includes(id) ?? true);
  if (riskIds.length === 0) return false;
  const slices = slicesOf(riskIds);
  const states = await Promise.all(slices.map((slice) => readRegister(deps, engagement.id, slice)));
  const watched = states.flatMap(({ risks }) => [...risks.values()].filter(isWatched));
  const seen = await observe(
    deps,
    engagement,
    watched.flatMap(({ watches = [] }) => watches),
  );
  const today = formatDay(statusDayOf(deps.clock));
  const at = deps.clock.now();
  let isUntold = false;
  for (const slice of slices) {
    const { risks: looked } = await editRegister(deps, engagement.id, slice, ({ risks }) => {
      const edits = [...risks.values()].filter(isWatched).flatMap((risk): readonly RiskEdit[] => {
        const after = afterLook(risk, seen, today, at);
        return isSame(risk, after) ? [] : [{ after }];
      });
      return edits.length === 0 ? undefined : { risks: edits };
    });
    isUntold ||= [...looked.values()].some(isTellingDue);
  }
  return isUntold;
}

function afterLook(
  risk: Risk,
  { observed, problems }: Awaited<ReturnType<typeof observe>>,
  today: string,
  at: number,
): Risk {
  const { watches = [] } = risk;
  const findings = new Map(
    watches.flatMap((watch): readonly (readonly [string, Finding])[] => {
      const finding = findingOf(watch, observed);
      return finding === undefined ? [] : [[watch.watchId, finding]];
    }),
  );
  const signals = signalsAfterLook(risk, findings, today, at);
  const own = watches.flatMap((watch) => {
    const problem = watch.kind === 'jqlCount' ? problems.get(watch.jql) : undefined;
    return problem === undefined ? [] : [[watch.watchId, problem] as const];
  });
  return {
    ...risk,
    signals: signals.length === 0 ? undefined : signals,
    watchProblems: own.length === 0 ? undefined : Object.fromEntries(own),
    seeing: findings.size === 0 ? undefined : [...findings.keys()],
  };
}

function isSame(risk: Risk, after: Risk): boolean {
  const lookOf = ({ signals = [], watchProblems = {}, seeing = [] }: Risk) =>
    JSON.stringify([signals, watchProblems, seeing]);
  return lookOf(risk) === lookOf(after);
}

function slicesOf(riskIds: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(riskIds.length / SLICE) }, (_, number) =>
    riskIds.slice(number * SLICE, (number + 1) * SLICE),
  );
}
