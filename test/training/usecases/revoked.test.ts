import type { LearnersTraining } from '../../../src/training/contract';
import { readTrainingHead, trainingHeadReference } from '../../../src/training/records';
import { listWaiting } from '../../../src/waiting/usecases/list-waiting';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';

const { chapterId } = CHAPTER;
const REASON = 'Somebody else answered';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining({ lead: [ADMINISTRATOR, 'bruno'] });
});

const operator = async () =>
  (await training.get<LearnersTraining>('training.mine', {}, KIM)).tracks[0];
const pass = async () => {
  await training.handIn(await training.start(), await training.rightAnswers());
  return (await operator())?.certificate?.code ?? '';
};
const revoke = (code: string, values: object = {}, by?: string) =>
  training.ask('training.revoke', { code, reason: REASON, ...values }, by);

test('a certificate is taken back once: for another reason, or by another person, it is told who did', async () => {
  const code = await pass();
  const first = await revoke(code);
  expect(first).toMatchObject({ ok: true, value: { state: 'revoked' } });
  expect(await revoke(code)).toEqual(first);
  for (const [values, by] of [[{ reason: 'Another' }], [{}, 'bruno']] as const) {
    expect(await revoke(code, values, by)).toMatchObject({
      error: { code: 'CONFLICT', key: 'certificateRevoked', params: { accountId: ADMINISTRATOR } },
    });
  }
  expect(await operator()).toMatchObject({ done: 0 });
});

test('whoever has a newer certificate of the track keeps it when an older one is taken back', async () => {
  const older = await pass();
  const chapter = { ...CHAPTER, version: 1, isMaterial: true };
  await training.get('training.writeChapter', { chapter });
  await training.get('training.markRead', { chapterId, material: 2 }, KIM);
  const newer = await pass();
  expect(newer).not.toBe(older);
  expect(await revoke(older)).toMatchObject({ ok: true });
  expect(await operator()).toMatchObject({ status: 'passed', certificate: { code: newer } });
});

test('who learns no more has it in his list no more; numbers are of new people alone', async () => {
  const learns = async () =>
    (await listWaiting(training.deps, { accountId: KIM, locale: 'en-US' }, undefined)).rows.map(
      ({ kind }) => kind,
    );
  expect(await learns()).toEqual(['learn']);
  const enrol = (people: readonly object[]) => training.get('training.enrol', { people });
  await enrol([{ ...aTrainee(KIM, []), version: 1 }]);
  expect(await learns()).toEqual([]);
  await enrol([{ ...aTrainee(KIM), version: 2, department: 'Buying' }, aTrainee('lin')]);
  const head = await training.deps.records.get(trainingHeadReference(training.engagementId));
  expect(head && readTrainingHead(head).nextTrainee).toBe(3);
});
