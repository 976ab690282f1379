import type { PeopleEnrolled } from '../../../src/training/contract';
import { aMemoryTraining, aTrainee, KIM } from '../../support/training/a-memory-training';

test('whoever learns no more is entered anew as somebody new, and goes on where he was', async () => {
  const { get, ask } = await aMemoryTraining();
  const enrol = (tracks: readonly 'operator'[], version: number) =>
    get<PeopleEnrolled>('training.enrol', {
      people: [{ ...aTrainee(KIM, tracks), version }],
    });
  await enrol([], 1);
  const back = await enrol(['operator'], 0);
  expect(back.people).toMatchObject([
    { version: 3, tracks: ['operator'], status: { operator: 'inProgress' } },
  ]);
  // The same once more is answered as the first; anything else is somebody who is there.
  expect(await enrol(['operator'], 0)).toEqual(back);
  const other = { ...aTrainee(KIM), department: 'Buying' };
  expect(await ask('training.enrol', { people: [other] })).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: expect.any(String) } },
  });
});

test('a track is learnt once: named twice it is refused, and nobody waits for two certificates under one code', async () => {
  const { ask } = await aMemoryTraining();
  const people = [{ ...aTrainee('ann'), tracks: ['operator', 'operator'] }];
  expect(await ask('training.enrol', { people })).toMatchObject({
    error: { code: 'INVALID', field: 'people.0.tracks', key: 'entryTwice' },
  });
});
