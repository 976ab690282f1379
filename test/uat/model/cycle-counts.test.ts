import fc from 'fast-check';
import { casePriority, runStatus, severity } from '../../../src/uat/case/contract';
import type { RunFacts } from '../../../src/uat/run/contract';
import {
  cycleCountsAfter,
  cycleSummary,
  isExecuted,
  recountRuns,
} from '../../../src/uat/model/cycle-counts';
import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';

const bug = fc.record({
  issueId: fc.constantFrom('1', '2', '3'),
  key: fc.constant('NWE-1'),
  severity: fc.constantFrom(...severity.options),
  state: fc.constantFrom('open' as const, 'done' as const),
});
const run: fc.Arbitrary<RunFacts> = fc.record({
  engagementId: fc.constant('p1'),
  cycle: fc.constant(1),
  caseId: fc.constantFrom('one', 'two'),
  number: fc.integer({ min: 1, max: 9 }),
  version: fc.constant(1),
  contentVersion: fc.constant(1),
  title: fc.constant('A case'),
  scenario: fc.constant(''),
  role: fc.constant(''),
  module: fc.constantFrom('m1', 'm2'),
  priority: fc.constantFrom(...casePriority.options),
  preconditions: fc.constant(''),
  requirementIds: fc.constant([]),
  testData: fc.constant([]),
  steps: fc.constant([]),
  // Account ids of Atlassian have colons.
  tester: fc.option(fc.constantFrom('712020:ann', '712020:bob'), { nil: undefined }),
  status: fc.constantFrom(...runStatus.options),
  attempts: fc.constant([]),
  bugs: fc.array(bug, { maxLength: 3 }),
  changed: fc.constant({ accountId: 'anna', at: 1 }),
});

const cycleOf = (counts: Readonly<Record<string, number>>) => ({
  engagementId: 'p1',
  number: 1,
  version: 1,
  name: 'First',
  state: 'running' as const,
  build: '1.0',
  from: '2026-03-02',
  to: '2026-03-06',
  entry: [],
  settings: DEFAULT_UAT_SETTINGS,
  opened: { accountId: 'anna', at: 1 },
  asked: { cases: 'all' as const, modules: [] },
  jobId: 'cycle-p1-1',
  counts,
  burnUp: [],
});

test('sums that follow each change are those of a recount', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), run), { maxLength: 15 }), (edits) => {
      const runs = new Map<number, RunFacts>();
      let sums = {};
      for (const [place, after] of edits) {
        sums = cycleCountsAfter(sums, [{ before: runs.get(place), after }]);
        runs.set(place, after);
      }
      expect(sums).toEqual(recountRuns([...runs.values()]));
    }),
  );
});

test('a summary counts what is there: by status, module, priority, tester and severity', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 15 }), (runs) => {
      const summary = cycleSummary(cycleOf(recountRuns(runs)));
      const count = (isIn: (one: RunFacts) => boolean) => runs.filter(isIn).length;
      expect(summary.runs).toMatchObject({
        total: runs.length,
        executed: count(({ status }) => isExecuted(status)),
        byStatus: { pass: count(({ status }) => status === 'pass') },
      });
      expect(summary.critical.total).toBe(count(({ priority }) => priority === 'critical'));
      for (const { key, runs: own, priorities } of summary.modules) {
        expect(own.total).toBe(count(({ module }) => module === key));
        expect(priorities.low.total).toBe(
          count(({ module, priority }) => module === key && priority === 'low'),
        );
      }
      for (const { accountId, todo, done } of summary.testers) {
        expect(todo + done).toBe(count(({ tester }) => tester === accountId));
      }
      const bugs = runs.flatMap((one) => one.bugs);
      const open = new Set(bugs.filter((one) => one.state === 'open').map((one) => one.issueId));
      const severe = new Set(bugs.filter((one) => one.severity === 'S1').map((one) => one.issueId));
      expect(summary.bugs.S1).toBe([...severe].filter((id) => open.has(id)).length);
    }),
  );
});
