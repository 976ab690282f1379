import type { RiskWatch } from '../watch/contract';

/** An item of the plan that is open though it was due. */
export interface LateItem {
  readonly itemId: string;
  readonly phaseId: string;
  /** Working days of its side since it was due. */
  readonly days: number;
}

/** A week of somebody whom the client promised, all of it behind us. */
export interface PromisedWeek {
  readonly who: string;
  readonly monday: number;
  readonly committedDays: number;
  readonly givenDays: number;
}

/** What there is to be seen in plan and project. */
export interface Observed {
  /** Undefined while there is no plan to be late. */
  readonly lateItems: readonly LateItem[] | undefined;
  readonly weeks: readonly PromisedWeek[];
  /** By search; one that Jira did not answer is absent. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Whether a watch fires, and the number by which it does or does not. */
export interface Finding {
  readonly fires: boolean;
  readonly seen: number;
  readonly subject?: string | undefined;
}

/** @returns undefined when nothing is known that would say it. */
export function findingOf(watch: RiskWatch, observed: Observed): Finding | undefined {
  switch (watch.kind) {
    case 'planItemLate':
      return latenessOf(watch, observed.lateItems);
    case 'jqlCount': {
      const seen = observed.counts.get(watch.jql);
      return seen === undefined ? undefined : { fires: seen > watch.moreThan, seen };
    }
    case 'commitmentBelow':
      return shortfallOf(watch, observed.weeks);
  }
}

function latenessOf(
  { itemId, phaseId, moreThanDays }: Extract<RiskWatch, { kind: 'planItemLate' }>,
  items: readonly LateItem[] | undefined,
): Finding | undefined {
  if (items === undefined) return undefined;
  const worst = items
    .filter((item) => itemId === undefined || item.itemId === itemId)
    .filter((item) => phaseId === undefined || item.phaseId === phaseId)
    .reduce<LateItem | undefined>(
      (found, each) => (found === undefined || each.days > found.days ? each : found),
      undefined,
    );
  if (worst === undefined) return { fires: false, seen: 0 };
  return { fires: worst.days > moreThanDays, seen: worst.days, subject: worst.itemId };
}

/** Of the last weeks that had a promise: each of them must be below it, as the plan's own rule counts. */
function shortfallOf(
  { accountId, percent, weeks: count }: Extract<RiskWatch, { kind: 'commitmentBelow' }>,
  weeks: readonly PromisedWeek[],
): Finding | undefined {
  const people = new Set(weeks.map(({ who }) => who));
  const asked = accountId === undefined ? [...people].sort() : [accountId];
  const findings = asked.flatMap((who): readonly Finding[] => {
    const last = weeks
      .filter((week) => week.who === who && week.committedDays > 0)
      .sort((a, b) => a.monday - b.monday)
      .slice(-count);
    if (last.length < count) return [];
    const fires = last.every((week) => shareOf([week]) < percent);
    return [{ fires, seen: Math.round(shareOf(last)), subject: who }];
  });
  return findings.reduce<Finding | undefined>((worst, each) => {
    if (worst === undefined || (each.fires && !worst.fires)) return each;
    return each.fires === worst.fires && each.seen < worst.seen ? each : worst;
  }, undefined);
}

/** Per cent of the promised days that were given. */
function shareOf(weeks: readonly PromisedWeek[]): number {
  const sum = (of: (week: PromisedWeek) => number) =>
    weeks.reduce((total, week) => total + of(week), 0);
  return (100 * sum(({ givenDays }) => givenDays)) / sum(({ committedDays }) => committedDays);
}
