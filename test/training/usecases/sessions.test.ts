import type { Result } from '../../../src/app-error';
import { runFunction } from '../../../src/entry/run-function';
import { leadsSession } from '../../../src/training/usecases/session/session-errors';
import type { SessionList, SessionView } from '../../../src/training/session/contract';
import type { WaitingPage } from '../../../src/waiting/contract';
import {
  aMemoryTraining,
  aTrainee,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { memoryPermissions } from '../../support/memory/memory-access';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { ANSWER, aSession, SESSION_ID } from '../../yardsticks/rights/session-payloads';

const HOUR = 3_600_000;
const TOM = 'tom';
const CLASS = ['ann', 'bob', 'cem', 'dan', 'eve'];

let training: MemoryTraining;
let startsAt: number;
beforeEach(async () => {
  training = await aMemoryTraining({ lead: [ADMINISTRATOR, 'bruno'] });
  const people = [...CLASS, TOM].map((accountId) => aTrainee(accountId));
  await training.get('training.enrol', { people });
  startsAt = training.deps.clock.now() - 2 * HOUR;
  startsAt -= startsAt % 60_000;
});

function planned(values: object = {}): Promise<SessionView> {
  const session = { ...aSession(TOM, [...CLASS, KIM]), chapterIds: ['receipt'], startsAt };
  return training.get<SessionView>('training.planSession', { session: { ...session, ...values } });
}

function tick(marks: object[], by = TOM, version = 0): Promise<Result<unknown>> {
  return training.ask('training.tickAttendance', { sessionId: SESSION_ID, version, marks }, by);
}

const say = (by: string, values: object = {}) =>
  training.ask('training.giveFeedback', { ...ANSWER, ...values }, by);

const present = (accounts: readonly string[]) =>
  accounts.map((accountId) => ({ accountId, mark: 'present' }));

const waits = async (by: string) =>
  pageOf(
    await runFunction(training.deps, 'waiting.list', { accountId: by, locale: 'en-US' }, {}),
  ).rows.filter(({ what }) => what !== 'training');

function pageOf(answer: Result<unknown>): WaitingPage {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  // The contract gives this type to the function.
  return answer.value as WaitingPage;
}

test('who is invited is told, of changes too; the trainer is reminded when it is over', async () => {
  await planned({ startsAt: startsAt + 24 * HOUR });
  expect(await waits('ann')).toMatchObject([{ what: 'session', session: { asks: 'come' } }]);
  expect(await waits(TOM)).toEqual([]);
  await planned({ version: 1, startsAt });
  expect(await waits('ann')).toEqual([]);
  expect(await waits(TOM)).toMatchObject([{ what: 'attendance', recordId: SESSION_ID }]);
  await planned({ version: 2, startsAt: startsAt + 48 * HOUR, invited: ['ann'] });
  expect(await waits('ann')).toMatchObject([{ session: { news: 'moved' } }]);
  expect(await waits('bob')).toEqual([]);
  expect(await waits(TOM)).toEqual([]);
  const off = { sessionId: SESSION_ID, version: 3, reason: 'No power' };
  await training.get('training.cancelSession', off);
  expect(await waits('ann')).toMatchObject([
    { session: { news: 'cancelled', reason: 'No power' } },
  ]);
  expect(await training.ask('training.planSession', { session: aSession(TOM, []) })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test.each([
  ['more people than seats', { capacity: 2 }, 'session.invited', 'moreThanSeats'],
  ['somebody twice', { invited: ['ann', 'ann'] }, 'session.invited.1', 'entryTwice'],
  ['who does not learn here', { invited: ['zoe'] }, 'session.invited.0', 'notOnRoster'],
  ['a chapter that there is not', { chapterIds: ['x'] }, 'session.chapterIds.0', 'chapterUnknown'],
])('no session is planned with %s', async (_, values, field, key) => {
  const session = { ...aSession(TOM, CLASS), chapterIds: [], startsAt, ...values };
  expect(await training.ask('training.planSession', { session })).toMatchObject({
    error: { code: 'INVALID', field, key },
  });
});

test('whoever plans the same as another one is told of him; nobody holds it whose account there is not', async () => {
  const session = { ...aSession(TOM, CLASS), chapterIds: [], startsAt };
  const first = await training.ask('training.planSession', { session });
  expect(first).toMatchObject({ ok: true });
  expect(await training.ask('training.planSession', { session })).toEqual(first);
  expect(await training.ask('training.planSession', { session }, 'bruno')).toMatchObject({
    error: { code: 'CONFLICT', params: { accountId: ADMINISTRATOR } },
  });
  const people = { ...training.deps.people, known: async () => new Set<string>() };
  const { engagementId } = training;
  const payload = { engagementId, session: { ...session, version: 1, title: 'Other' } };
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const answer = await runFunction(
    { ...training.deps, people },
    'training.planSession',
    by,
    payload,
  );
  expect(answer).toMatchObject({ error: { field: 'session.trainer', key: 'accountUnknown' } });
});

test('of two who plan a new session under one name at the same moment the second is told of the first', async () => {
  const session = { ...aSession(TOM, CLASS), chapterIds: [], startsAt };
  const records = overtakenRecords(training.deps.records, () =>
    training.get('training.planSession', { session }, 'bruno'),
  );
  const by = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const { engagementId } = training;
  const payload = { engagementId, session: { ...session, title: 'Other' } };
  const answer = await runFunction(
    { ...training.deps, records },
    'training.planSession',
    by,
    payload,
  );
  expect(answer).toMatchObject({ error: { code: 'CONFLICT', params: { accountId: 'bruno' } } });
});

test('who holds a session is asked who came: no other one any more, and nobody of one that was called off', async () => {
  await planned();
  // Whoever may not edit issues is of no team that implements.
  const permissions = memoryPermissions(training.deps.jira, 'thomas');
  const { engagementId } = training;
  const marks = present(['ann']);
  const payload = { engagementId, sessionId: SESSION_ID, version: 0, marks };
  const by = { accountId: 'ann', locale: 'en-US' };
  expect(
    await runFunction({ ...training.deps, permissions }, 'training.tickAttendance', by, payload),
  ).toMatchObject({ error: { code: 'FORBIDDEN', key: 'notTheTrainer' } });
  const asked = [{ what: 'attendance', recordId: SESSION_ID }];
  expect(await waits(TOM)).toMatchObject(asked);
  await planned({ version: 1, trainer: 'bruno' });
  expect(await waits(TOM)).toEqual([]);
  expect(await waits('bruno')).toMatchObject(asked);
  const off = { sessionId: SESSION_ID, version: 2, reason: 'No power' };
  await training.get('training.cancelSession', off);
  expect(await waits('bruno')).toEqual([]);
});

test('it is said who came once it has begun, of those who are invited, and the second is told of the first', async () => {
  await planned({ startsAt: startsAt + 24 * HOUR });
  expect(await tick(present(CLASS))).toMatchObject({ error: { key: 'sessionNotBegun' } });
  await planned({ version: 1 });
  expect(await tick(present(['ann', 'zoe']))).toMatchObject({
    error: { code: 'INVALID', field: 'marks.1.accountId', key: 'notInvited' },
  });
  const first = await tick(present(CLASS));
  expect(first).toMatchObject({ ok: true });
  expect(await tick(present(CLASS))).toEqual(first);
  for (const marks of [present(CLASS), present(['ann'])]) {
    expect(await tick(marks, ADMINISTRATOR)).toMatchObject({
      error: { code: 'CONFLICT', key: 'sessionChangedMeanwhile', params: { accountId: TOM } },
    });
  }
});

test('who came, or did not, stays invited: what was said of him is not lost', async () => {
  await planned();
  await tick([...present(CLASS), { accountId: KIM, mark: 'absent' }]);
  const fewer = { ...aSession(TOM, CLASS), chapterIds: ['receipt'], startsAt, version: 1 };
  expect(await training.ask('training.planSession', { session: fewer })).toMatchObject({
    error: { code: 'INVALID', field: 'session.invited', key: 'alreadyMarked' },
  });
});

test.each([
  ['its trainer', TOM, [], true],
  ['somebody else who learns here', 'ann', [], false],
  ['somebody of the team', 'ann', ['EDIT_ISSUES'], true],
] as const)('%s leads a session: %s', (_, accountId, more, leads) => {
  const caller = { accountId, locale: 'en-US' };
  const rights = new Set(['BROWSE_PROJECTS', ...more] as const);
  expect(leadsSession({ caller, rights, roles: [] }, { trainer: TOM })).toBe(leads);
});

test('those who came answer once; averages are told when all have, and never who said what', async () => {
  await planned();
  const absent = { accountId: KIM, mark: 'absent' };
  expect(await tick([...present(CLASS), absent])).toMatchObject({ ok: true });
  expect(await say(KIM)).toMatchObject({ error: { code: 'FORBIDDEN', key: 'notAnAttendee' } });
  for (const by of CLASS.slice(0, 4)) {
    expect(await say(by, { requestId: `request-${by}`, comment: by })).toMatchObject({ ok: true });
  }
  const view = () =>
    training.get<SessionView>('training.session', { sessionId: SESSION_ID }, ADMINISTRATOR);
  expect((await view()).result).toMatchObject({ kind: 'open', answers: 4 });
  expect(await say('ann', { requestId: 'request-ann' })).toMatchObject({ ok: true });
  expect(await say('ann', { requestId: 'request-two' })).toMatchObject({
    error: { code: 'INVALID', key: 'feedbackGiven' },
  });
  await say('eve', { requestId: 'request-eve', answers: [1, 1, 1, 1, 1] });
  const { result } = await view();
  expect(result).toMatchObject({ kind: 'shown', answers: 5, averages: [4.2, 3.4, 3.4, 2.6, 4.2] });
  expect(JSON.stringify(result)).not.toMatch(/accountId|request-/);
  const { sessions } = await training.get<SessionList>('training.sessions');
  expect(sessions).toMatchObject([{ feedback: { answers: 5, isClosed: true, sums: [] } }]);
  // Whoever is said to have come only now finds the form closed.
  await tick(present([...CLASS, KIM]), TOM, 1);
  expect(await say(KIM)).toMatchObject({ error: { code: 'GONE', key: 'feedbackClosed' } });
});

test('who is noted as present when the form is over has time from then on, unless its result was shown', async () => {
  await planned();
  await tick(present(CLASS.slice(0, 4)));
  for (const by of CLASS.slice(0, 4)) {
    expect(await say(by, { requestId: `request-${by}` })).toMatchObject({ ok: true });
  }
  const WEEK = 7 * 24 * HOUR;
  training.deps.clock.advance(2 * WEEK);
  await tick(present([...CLASS.slice(0, 4), KIM]), TOM, 1);
  expect(await waits(KIM)).toMatchObject([{ session: { asks: 'feedback' } }]);
  expect(await say(KIM)).toMatchObject({ ok: true });
  const { sessions } = await training.get<{ sessions: unknown }>('training.effect');
  expect(sessions).toMatchObject([{ state: 'open' }]);
  // Said once more it is the same; five have answered, and with the end of the week that is shown.
  training.deps.clock.advance(WEEK + 1);
  await tick(present([...CLASS.slice(0, 4), KIM, 'eve']), TOM, 2);
  expect(await waits('eve')).toEqual([]);
  expect(await say('eve', { requestId: 'request-eve' })).toMatchObject({
    error: { code: 'GONE', key: 'feedbackClosed' },
  });
});

test('a form does not close before it is said of everybody whether he came', async () => {
  await planned();
  await tick(present(['ann']));
  expect(await say('ann', { requestId: 'request-ann' })).toMatchObject({ ok: true });
  await tick(present(CLASS), TOM, 1);
  expect(await say('bob', { requestId: 'request-bob' })).toMatchObject({ ok: true });
});

test('a session can be edited although somebody who came learns no more', async () => {
  await planned();
  await tick(present(['ann']));
  await training.get('training.enrol', { people: [{ ...aTrainee('ann', []), version: 1 }] });
  expect(await planned({ version: 1, place: 'Room 9' })).toMatchObject({
    session: { place: 'Room 9' },
  });
});

test('once somebody has said what he thinks, the time of a session stays: its form ends with it', async () => {
  await planned();
  await tick(present(CLASS));
  await say('ann', { requestId: 'request-ann' });
  const session = { ...aSession(TOM, [...CLASS, KIM]), chapterIds: ['receipt'], version: 1 };
  for (const values of [{ startsAt: startsAt + HOUR }, { startsAt, minutes: 60 + 5 }]) {
    const moved = { ...session, ...values };
    expect(await training.ask('training.planSession', { session: moved })).toMatchObject({
      error: { code: 'INVALID', field: 'session.startsAt', key: 'sessionAnswered' },
    });
  }
  expect(await planned({ version: 1, title: 'Other words' })).toMatchObject({ session: {} });
});

test('whoever is found to have come after all had answered is asked, unless a result was shown', async () => {
  await planned();
  const absent = ['dan', 'eve', KIM].map((accountId) => ({ accountId, mark: 'absent' }));
  await tick([...present(CLASS.slice(0, 3)), ...absent]);
  for (const by of CLASS.slice(0, 3))
    expect(await say(by, { requestId: `request-of-${by}` })).toMatchObject({ ok: true });
  expect(await waits('dan')).toEqual([]);
  await tick([...present(CLASS), ...absent.slice(2)], TOM, 1);
  expect(await waits('dan')).toMatchObject([{ what: 'session', session: { asks: 'feedback' } }]);
  for (const by of ['dan', 'eve'])
    expect(await say(by, { requestId: `request-of-${by}` })).toMatchObject({ ok: true });

  expect(await tick(present([...CLASS, KIM]), TOM, 2)).toMatchObject({
    value: { result: { kind: 'shown', answers: 5 } },
  });
  expect(await waits(KIM)).toEqual([]);
  expect(await say(KIM)).toMatchObject({ error: { code: 'GONE', key: 'feedbackClosed' } });
});
