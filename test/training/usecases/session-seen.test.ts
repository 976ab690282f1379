import { runFunction } from '../../../src/entry/run-function';
import { memoryPermissions } from '../../support/memory/memory-access';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  aTrainee,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { ANSWER, aSession, SESSION_ID } from '../../yardsticks/rights/session-payloads';

const HOUR = 3_600_000;
const TOM = 'tom';
const CLASS = ['ann', 'bob'];

let training: MemoryTraining;
let startsAt: number;
beforeEach(async () => {
  training = await aMemoryTraining({ lead: [ADMINISTRATOR, 'bruno'] });
  await training.get('training.enrol', { people: [...CLASS, TOM].map((id) => aTrainee(id)) });
  startsAt = training.deps.clock.now() - 2 * HOUR;
  startsAt -= startsAt % 60_000;
  const session = { ...aSession(TOM, [...CLASS, KIM]), chapterIds: [], startsAt };
  await training.get('training.planSession', { session });
  const marks = CLASS.map((accountId) => ({ accountId, mark: 'present' }));
  const absent = { accountId: KIM, mark: 'absent' };
  const ticked = { sessionId: SESSION_ID, version: 0, marks: [...marks, absent] };
  await training.get('training.tickAttendance', ticked, TOM);
});

/** What somebody sees of it who is of no team that implements. */
const seenBy = (accountId: string) =>
  runFunction(
    { ...training.deps, permissions: memoryPermissions(training.deps.jira, 'thomas') },
    'training.session',
    { accountId, locale: 'en-US' },
    { engagementId: training.engagementId, sessionId: SESSION_ID },
  );
const cancel = (values: object = {}, by?: string) =>
  training.ask(
    'training.cancelSession',
    { sessionId: SESSION_ID, version: 1, reason: 'No power', ...values },
    by,
  );

test('who is invited, who came and what was said is for those who lead it; he sees his own mark', async () => {
  await training.get('training.giveFeedback', { ...ANSWER, comment: 'Too fast' }, 'ann');
  const own = await seenBy(KIM);
  expect(own).toMatchObject({
    value: {
      session: { invited: [], attendance: { marks: {} } },
      ...{ invited: 3, can: { lead: false } },
      mine: { isInvited: true, mark: 'absent', feedback: 'notAsked' },
    },
  });
  for (const secret of ['"ann"', '"bob"', '"result"', 'Too fast', '"answered"']) {
    expect(JSON.stringify(own)).not.toContain(secret);
  }
  expect(await seenBy(TOM)).toMatchObject({
    value: { session: { invited: [...CLASS, KIM] }, result: { kind: 'open' }, can: { lead: true } },
  });
});

test('a session is called off once, for one reason; nobody is asked what he thinks of it', async () => {
  expect(await cancel({ version: 2 })).toMatchObject({ error: { code: 'CONFLICT' } });
  const first = await cancel();
  expect(first).toMatchObject({ ok: true });
  expect(await cancel()).toEqual(first);
  for (const [values, by] of [[{ reason: 'Nobody came' }], [{}, 'bruno']] as const) {
    expect(await cancel(values, by)).toMatchObject({
      error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
    });
  }
  expect(await seenBy('ann')).toMatchObject({ value: { mine: { feedback: 'notAsked' } } });
});
