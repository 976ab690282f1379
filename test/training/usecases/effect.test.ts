import type { EffectView } from '../../../src/training/effect/contract';
import {
  aMemoryTraining,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { GOAL } from '../../yardsticks/rights/payloads';
import { ANSWER, aSession, SESSION_ID } from '../../yardsticks/rights/session-payloads';

const HOUR = 3_600_000;
const TOM = 'tom';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const effect = (by?: string) => training.get<EffectView>('training.effect', {}, by);

async function held(hoursAgo: number): Promise<void> {
  const startsAt = training.deps.clock.now() - hoursAgo * HOUR;
  const session = { ...aSession(TOM, [KIM]), chapterIds: ['receipt'] };
  await training.get('training.planSession', {
    session: { ...session, startsAt: startsAt - (startsAt % 60_000) },
  });
  const marks = [{ accountId: KIM, mark: 'present' }];
  await training.get('training.tickAttendance', { sessionId: SESSION_ID, version: 0, marks });
}

test('what people think and what the client gains is told from what is stored, and what is missing', async () => {
  expect(await effect()).toMatchObject({ sessions: [], goals: [] });
  await held(2);
  await training.get('training.giveFeedback', { ...ANSWER }, KIM);
  await training.get('srs.write', { entries: [GOAL] });
  expect(await effect()).toMatchObject({
    // One answer alone is his.
    sessions: [{ came: 1, invited: 1, answers: 1, state: 'tooFew' }],
    goals: [{ number: 1, baseline: 5, target: 2 }],
  });
  const value = { goalId: GOAL.entryId, day: '2026-06-01', value: 4 };
  const measure = { kind: 'measure', entryId: 'june', version: 0, value };
  await training.get('srs.write', { entries: [measure] });
  const after = await effect(KIM);
  expect(after.goals).toMatchObject([{ actual: { day: '2026-06-01', value: 4 } }]);
  expect(after.goals[0]?.share).toBeCloseTo(1 / 3);
  expect(JSON.stringify(after.sessions)).not.toContain('average');
});
