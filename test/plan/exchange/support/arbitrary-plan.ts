import fc from 'fast-check';
import type { EngagementRole } from '../../../../src/engagement/contract';
import type { Engagement, PlanItem, PlanLink } from '../../../../src/engagement/model/engagement';
import { LINK_TYPES } from '../../../../src/plan/exchange/plan-document';
import { formatDay, parseDay } from '../../../../src/plan/model/calendar-day';
import { newPlanHead, type PlanState } from '../../../../src/plan/usecases/read-plan-state';

const START = '2026-03-02';
const FIRST_DAY = parseDay(START) ?? 0;
const ROLES: readonly EngagementRole[] = ['lead', 'consultant', 'sponsor', 'approver', 'keyUser'];
const PHASES = [
  { key: 'prepare', name: 'Prepare' },
  { key: 'build', name: '构建 & build' },
  { key: 'go', name: 'Go-live' },
];

const day = fc.integer({ min: 0, max: 300 }).map((offset) => formatDay(FIRST_DAY + offset));
const rarely = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined, freq: 2 });
const days = fc.uniqueArray(day, { maxLength: 4 });
const name = fc
  .oneof(
    fc.constantFrom('=1+1', '-5', "'quoted", '"a";b,c', '数据迁移', '2026-03-02', 'A FS+2'),
    fc.string(),
  )
  .map((text) => text.replace(/\p{C}/gu, '').trim())
  .filter((text) => text !== '');

const fields = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
  name,
  phase: fc.nat(PHASES.length - 1),
  kind: fc.constantFrom('milestone', 'deliverable', 'task'),
  durationDays: fc.nat(30),
  role: fc.constantFrom(...ROLES),
  links: fc.array(
    fc.record({
      back: fc.integer({ min: 1, max: 6 }),
      type: fc.constantFrom(...LINK_TYPES),
      lagDays: fc.integer({ min: -10, max: 10 }),
    }),
    { maxLength: 3 },
  ),
  startNoEarlierThan: rarely(day),
  mustFinishBy: rarely(day),
  wave: rarely(fc.constantFrom('MVP', 'Wave 2', '第二批')),
  isRemoved: fc.constantFrom(false, false, false, true),
});
type Fields = typeof fields extends fc.Arbitrary<infer Value> ? Value : never;

/** Plans as they may be stored: links of four types to earlier items, both sides' calendars, items taken out. */
export const arbitraryPlan: fc.Arbitrary<PlanState> = fc
  .record({
    items: fc.uniqueArray(fields, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
    vendor: fc.tuple(days, days),
    client: fc.tuple(days, days),
  })
  .map(({ items, vendor, client }): PlanState => {
    const head = newPlanHead('p1');
    return {
      engagement: engagement(vendor, items.length),
      head: { ...head, settings: { ...head.settings, clientCalendar: calendarOf(client) } },
      parts: [],
      items: items.map((one, rank) => itemOf(one, rank, items)),
      baseline: undefined,
    };
  });

function calendarOf([off, working]: readonly [string[], string[]]) {
  return { extraDaysOff: off, extraWorkingDays: working.filter((one) => !off.includes(one)) };
}

function engagement(vendor: readonly [string[], string[]], itemCount: number): Engagement {
  return {
    id: 'p1',
    version: 2,
    state: 'active',
    projectId: '1',
    templateVersion: 1,
    draft: {
      templateKey: 'erp',
      language: 'en',
      clientName: 'Northwind & Co',
      startDate: START,
      bufferPercent: 10,
      calendar: { region: 'none', ...calendarOf(vendor) },
      people: { lead: [], consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] },
      mapping: {},
    },
    holidays: { daysOff: [], workingDays: [] },
    phases: PHASES,
    itemCount,
    plannedGoLive: START,
    startedBy: 'lead',
    startedAt: 0,
    changed: { accountId: 'lead', at: 0 },
    journal: { sequence: 1, hash: '' },
  };
}

function itemOf(one: Fields, rank: number, all: readonly Fields[]): PlanItem {
  const { id, kind, durationDays, role, startNoEarlierThan, mustFinishBy, wave, isRemoved } = one;
  const links = new Map<string, PlanLink>();
  for (const { back, type, lagDays } of one.links) {
    const before = all[rank - back];
    if (before !== undefined) links.set(before.id, { itemId: before.id, type, lagDays });
  }
  return {
    id,
    version: 1,
    rank,
    phaseKey: PHASES[one.phase]?.key ?? '',
    kind,
    name: one.name,
    durationDays,
    role,
    isGoLive: false,
    predecessors: [...links.values()],
    startNoEarlierThan,
    mustFinishBy,
    wave,
    isRemoved,
  };
}
