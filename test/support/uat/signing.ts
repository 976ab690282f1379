import { engagementReference, readEngagement } from '../../../src/engagement/records';
import type { ExitView } from '../../../src/uat/signoff/contract';
import { KIM, type MemoryCycle } from './a-memory-cycle';
import { ALL_PASS, numbered } from './a-run';

/** Who signs for the client. */
export const ANN = 'ann';

/** What leads to the signature of the only module of a cycle, and the signature. */
export function signing(memory: () => MemoryCycle) {
  const exitState = async (): Promise<ExitView> => {
    const answer = await memory().ask('uat.exit', {}, ANN);
    if (!answer.ok) throw new Error('There is no exit.');
    return answer.value as ExitView;
  };
  const sales = async () => {
    const found = (await exitState()).modules.find(({ module }) => module === 'sales');
    if (found === undefined) throw new Error('There is no such module.');
    return found;
  };
  const answer = (caseId: string, attempt: number, acts: Parameters<typeof numbered>[0]) =>
    memory().ask(
      'uat.answer',
      { cycle: 1, caseId, attempt, answers: numbered(acts, `try${String(attempt)}`) },
      KIM,
    );
  const tested = async () => {
    for (const caseId of ['c1', 'c2'])
      expect(await answer(caseId, 1, ALL_PASS)).toMatchObject({ ok: true });
  };
  const sign = async (values: object = {}, by = ANN) => {
    const { hash, signoff } = await sales();
    const signing = {
      module: 'sales',
      outcome: 'accepted',
      hash,
      seen: signoff?.sequence ?? 0,
      name: 'Ann Arbour',
      conditions: [],
      ...values,
    };
    return memory().ask('uat.sign', { signing }, by);
  };
  const engagement = async () => {
    const record = await memory().deps.records.get(engagementReference(memory().engagementId));
    if (record === undefined) throw new Error('There is no engagement.');
    return readEngagement(record);
  };
  return { exitState, sales, answer, tested, sign, engagement };
}
