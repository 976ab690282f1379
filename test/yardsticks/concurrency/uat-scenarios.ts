import { uatFaults, uatOf } from '../faults/uat-faults';
import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';
import { ask } from '../../support/engagement/ask';
import { BUG, CASE_ROW, CYCLE, FAILED_STEP, TEST_CASE } from '../rights/uat-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

/** The vendor of the yardsticks answers in the client's place. */
const UAT_ANSWER = {
  cycle: 1,
  caseId: TEST_CASE.caseId,
  attempt: 1,
  onBehalf: { reason: 'The tester is ill', evidence: 'Mail of 2 March' },
};

/** One scenario a writing function of the register of test cases. */
export function uatScenarios({ site, rivals, atOnce, pass, planMade }: Round) {
  const { caseId } = TEST_CASE;
  const asked = async (name: string, payload: object): Promise<void> => {
    expect(await ask(site(), name, payload)).toMatchObject({ ok: true });
  };
  const caseRaised = async () => {
    const { engagementId } = await planMade();
    await asked('uat.raise', { engagementId, case: TEST_CASE });
    return engagementId;
  };
  const caseReady = async () => {
    const engagementId = await caseRaised();
    const changes = [{ caseId, version: 1, state: 'ready' }];
    await asked('uat.change', { engagementId, changes });
    return engagementId;
  };
  const cycleRuns = async () => {
    const engagementId = await caseReady();
    await asked('uat.openCycle', { engagementId, cycle: CYCLE });
    await pass(1);
    return engagementId;
  };
  const expectToHold = (count: number) => {
    const stored = uatOf(site());
    expect(stored.cases).toHaveLength(count);
    expect(uatFaults(stored)).toEqual([]);
    return stored;
  };
  return {
    // Each his own at the same time, under a number of its own; and then all the same one.
    'uat.raise': async (people: number) => {
      const { engagementId } = await planMade();
      const own = await atOnce(people, 'uat.raise', (by) => ({
        engagementId,
        case: { ...TEST_CASE, caseId: `of-${by}` },
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(await atOnce(people, 'uat.raise', () => ({ engagementId, case: TEST_CASE })));
      expectToHold(people + 1);
    },
    'uat.change': async (people: number) => {
      const engagementId = await caseRaised();
      const winner = expectOneWinner(
        await atOnce(people, 'uat.change', (by) => ({
          engagementId,
          changes: [{ caseId, version: 1, scenario: by }],
        })),
      );
      expect(expectToHold(1).cases).toMatchObject([
        { version: 2, contentVersion: 2, scenario: winner },
      ]);
    },
    'uat.configure': async (people: number) => {
      const engagementId = await caseRaised();
      expectOneWinner(
        await atOnce(people, 'uat.configure', (by) => ({
          engagementId,
          version: 0,
          settings: DEFAULT_UAT_SETTINGS,
          modules: [{ key: 'm1', name: by }],
        })),
      );
      expect(expectToHold(1).heads).toMatchObject([{ settings: { version: 1 } }]);
    },
    // Nobody loses: what one has adopted is there for all.
    'uat.adopt': async (people: number) => {
      const { engagementId } = await planMade({ templateKey: 'crm' });
      const keys = ['lead-capture', 'stage-rules'];
      const replies = await atOnce(people, 'uat.adopt', () => ({ engagementId, keys }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectToHold(2);
    },
    // Nobody loses: what is in the register as the file has it is done, whoever wrote it.
    'uat.import': async (people: number) => {
      const { engagementId } = await planMade();
      const rows = [{ ...CASE_ROW, version: 0 }];
      const replies = await atOnce(people, 'uat.import', () => ({
        engagementId,
        from: 'import',
        rows,
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectToHold(1);
    },
    'uat.openCycle': async (people: number) => {
      const engagementId = await caseReady();
      expectOneWinner(
        await atOnce(people, 'uat.openCycle', () => ({ engagementId, cycle: CYCLE })),
      );
      await pass(1);
      expect(expectToHold(1)).toMatchObject({ cycles: [{ state: 'running' }], runs: [{}] });
    },
    'uat.assign': async (people: number) => {
      const engagementId = await cycleRuns();
      const day = (by: string) => `2026-03-${String(10 + rivals().findIndex((one) => one === by))}`;
      const winner = expectOneWinner(
        await atOnce(people, 'uat.assign', (by) => ({
          engagementId,
          cycle: 1,
          runs: [{ caseId, version: 1 }],
          day: day(by),
        })),
      );
      expect(expectToHold(1).runs).toMatchObject([{ version: 2, day: day(winner) }]);
    },
    // One is heard, and the others are told that the module is being shared out.
    'uat.assignModule': async (people: number) => {
      const engagementId = await cycleRuns();
      const day = (by: string) => `2026-03-${String(10 + rivals().findIndex((one) => one === by))}`;
      const winner = expectOneWinner(
        await atOnce(people, 'uat.assignModule', (by) => ({
          engagementId,
          cycle: 1,
          assignmentId: `of-${by}`,
          module: 'm1',
          testers: [],
          day: day(by),
          which: 'open',
        })),
      );
      await pass(1);
      expect(expectToHold(1)).toMatchObject({
        cycles: [{ assigning: [] }],
        runs: [{ version: 2, day: day(winner) }],
      });
    },
    'uat.recordEntry': async (people: number) => {
      const engagementId = await cycleRuns();
      const winner = expectOneWinner(
        await atOnce(people, 'uat.recordEntry', (note) => ({
          engagementId,
          cycle: 1,
          entry: { key: 'data', outcome: 'met', note },
        })),
      );
      expect(expectToHold(1).cycles).toMatchObject([{ entry: [{ note: winner }] }]);
    },
    // Each his own case at the same time: everybody succeeds. Then all of them the same one: one does.
    'uat.answer': async (people: number) => {
      const { engagementId } = await planMade();
      const own = rivals()
        .slice(0, people)
        .map((by) => `of-${by}`);
      for (const id of [caseId, ...own]) {
        await asked('uat.raise', { engagementId, case: { ...TEST_CASE, caseId: id } });
        const changes = [{ caseId: id, version: 1, state: 'ready' }];
        await asked('uat.change', { engagementId, changes });
      }
      await asked('uat.openCycle', { engagementId, cycle: CYCLE });
      await pass(1);
      const answering = (id: string, by: string) => ({
        ...UAT_ANSWER,
        engagementId,
        caseId: id,
        answers: [{ ...FAILED_STEP, answerId: `answer-of-${by}` }],
      });
      const replies = await atOnce(people, 'uat.answer', (by) => answering(`of-${by}`, by));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(await atOnce(people, 'uat.answer', (by) => answering(caseId, by)));
      const { runs } = expectToHold(people + 1);
      expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'inProgress'));
    },
    // The same bug by all of them is made once; whoever comes too early is told to wait. Then each his own.
    'uat.reportBug': async (people: number) => {
      const engagementId = await cycleRuns();
      await asked('uat.answer', { ...UAT_ANSWER, engagementId, answers: [FAILED_STEP] });
      const report = { ...BUG, engagementId, cycle: 1, caseId };
      const same = await atOnce(people, 'uat.reportBug', () => report);
      const codes = same.map(({ answer }) => (answer.ok ? 'ok' : answer.error.code));
      expect(codes.filter((code) => code !== 'RETRY')).toContain('ok');
      expect(new Set([...codes, 'ok', 'RETRY'])).toEqual(new Set(['ok', 'RETRY']));
      const own = await atOnce(people, 'uat.reportBug', (bugId) => ({ ...report, bugId }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      const [run] = expectToHold(1).runs;
      expect(run?.bugs).toHaveLength(people + 1);
    },
    'uat.closeCycle': async (people: number) => {
      const engagementId = await cycleRuns();
      expectOneWinner(await atOnce(people, 'uat.closeCycle', () => ({ engagementId, cycle: 1 })));
      expect(expectToHold(1).cycles).toMatchObject([{ state: 'closed' }]);
    },
  };
}
