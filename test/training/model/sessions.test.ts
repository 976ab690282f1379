import fc from 'fast-check';
import { FEEDBACK_QUESTIONS, LEAST_ANSWERS } from '../../../src/training/feedback/contract';
import {
  AGENDA_PARTS,
  agendaOf,
  agendaPartOf,
  withSession,
  type AgendaPart,
} from '../../../src/training/model/session/agenda';
import { fittingAgenda, hasRoom } from '../../../src/training/model/session/agenda-room';
import {
  feedbackResult,
  feedbackUntil,
  newFeedback,
  withAnswer,
  type Feedback,
} from '../../../src/training/model/session/feedback';
import {
  cancelledSession,
  endOf,
  plannedSession,
  tickedSession,
} from '../../../src/training/model/session/session';
import { agendaRecord, bytesOfAgenda, readAgenda } from '../../../src/training/session-records';
import { MOST_TRAINING_BYTES } from '../../../src/training/records';
import {
  MOST_SESSIONS,
  type AttendanceMark,
  type SessionDraft,
} from '../../../src/training/session/contract';
import { accountAt } from '../../support/training/training-records';

const NOW = Date.UTC(2026, 2, 2, 9);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHANGED = { accountId: 'lead', at: NOW };
const DRAFT: SessionDraft = {
  ...{ sessionId: 's1', version: 0, title: 'Receipts', startsAt: NOW + DAY, minutes: 60 },
  ...{ place: 'Room 2', link: '', trainer: 'tom', tracks: [], chapterIds: [], department: '' },
  ...{ capacity: 20, materials: [], invited: ['ann', 'bob'] },
};

function aSession(draft: Partial<SessionDraft> = {}, number = 1) {
  const frame = { engagementId: 'e', number, changed: CHANGED };
  return plannedSession(undefined, { ...DRAFT, ...draft }, frame);
}

const marked = (accounts: readonly string[], mark: AttendanceMark = 'present') =>
  accounts.map((accountId) => ({ accountId, mark }));

function answeredBy(accounts: readonly string[], attendees: readonly string[]): Feedback {
  return accounts.reduce(
    (feedback, accountId, index) =>
      withAnswer(
        feedback,
        attendees,
        { accountId, requestId: `r-${accountId}` },
        { answers: [5, 4, 3, 2, (index % 5) + 1], comment: `Word ${String(index)}` },
      ),
    newFeedback('e', 's1'),
  );
}

const people = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`);

test('as many sessions to come as there may be fit, with the longest titles, moved and called off', () => {
  const most = MOST_TRAINING_BYTES;
  const crowd = Array.from({ length: 5_000 }, (_, at) => accountAt(at)).filter(
    (accountId) => agendaPartOf(accountId) === 0,
  );
  const id = (at: number) => `0a1b2c3d-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const sessions = Array.from({ length: MOST_SESSIONS }, (_, at) => ({
    ...{ sessionId: id(at), number: at + 1, startsAt: NOW + DAY, minutes: 60, since: NOW },
    title: '收'.repeat(120),
    ...(at % 50 === 0
      ? { news: { kind: 'cancelled' as const, at: NOW, reason: '取'.repeat(300) } }
      : {}),
  }));
  // Of a hundred people whom each invites a part has one in eight.
  const members = crowd.map((accountId, index) => ({
    ...{ accountId, asked: [] },
    invited: sessions
      .map(({ number }) => number)
      .filter((number) => (number + index) % Math.ceil(crowd.length / 13) === 0),
  }));
  const part = { ...anEmptyPart(0), sessions, people: members };
  expect(bytesOfAgenda(part)).toBeGreaterThan(most);
  expect(hasRoom(part, bytesOfAgenda, most)).toBe(true);
  const fitting = fittingAgenda(part, bytesOfAgenda, most);
  expect(bytesOfAgenda(fitting)).toBeLessThanOrEqual(most);
  expect(readAgenda(agendaRecord(fitting))).toEqual(fitting);
  expect(fitting.people).toEqual(part.people);
  expect(fitting.sessions.every(({ title }) => title.length > 20 && title.endsWith('…'))).toBe(
    true,
  );
  const moved = sessions.map((one) => ({ ...one, news: { kind: 'moved' as const, at: NOW } }));
  const told = fittingAgenda({ ...part, sessions: moved }, bytesOfAgenda, most);
  expect(bytesOfAgenda(told)).toBeLessThanOrEqual(most);
  const few = { ...part, sessions: sessions.slice(0, 60) };
  expect(fittingAgenda(few, bytesOfAgenda, most)).toBe(few);
});

describe('what those who are invited are told', () => {
  test.each([
    ['another time', { startsAt: DRAFT.startsAt + HOUR }, 'moved'],
    ['another length', { minutes: 90 }, 'moved'],
    ['another room', { place: 'Room 3' }, 'changed'],
    ['another link', { link: 'https://meet.example/1' }, 'changed'],
    ['other words', { title: 'Receipts in practice' }, undefined],
    ['more seats', { capacity: 30 }, undefined],
  ])('%s', (_, values, kind) => {
    const frame = { engagementId: 'e', number: 1, changed: CHANGED };
    expect(plannedSession(aSession(), { ...DRAFT, ...values }, frame).news?.kind).toBe(kind);
  });

  test('a session that is off says why until it would have been over', () => {
    const session = cancelledSession(aSession(), 'No power', CHANGED);
    const part = partOf('ann', session);
    expect(agendaOf(part, 'ann', NOW)).toMatchObject([
      { asks: 'come', news: { kind: 'cancelled', reason: 'No power' } },
    ]);
    expect(agendaOf(part, 'ann', endOf(session))).toEqual([]);
  });

  test.each([
    ['present', ['feedback']],
    ['late', ['feedback']],
    ['absent', []],
  ] as const)('who was %s is asked for %j', (mark, asks) => {
    const session = tickedSession(aSession(), marked(['ann'], mark), CHANGED);
    const after = endOf(session) + 1;
    const part = partOf('ann', session, after);
    expect(agendaOf(part, 'ann', after).map((one) => one.asks)).toEqual(asks);
    expect(agendaOf(part, 'ann', feedbackUntil(session) + 1)).toEqual([]);
  });

  test('who has answered is asked no more, and nobody once all have', () => {
    const session = tickedSession(aSession(), marked(['ann', 'bob']), CHANGED);
    const after = endOf(session) + 1;
    const part = withSession(
      partOf('ann', session, after),
      session,
      answeredBy(['ann'], ['ann', 'bob']),
      after,
    );
    expect(agendaOf(part, 'ann', after)).toEqual([]);
  });

  test('whoever is invited to whatever, the agenda says just that', () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray(people(30)), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(4)),
        (invited, again) => {
          const sessions = invited.map((own, at) => aSession({ invited: own }, at + 1));
          // In whatever order, and twice.
          const order = [...again.flatMap((at) => sessions[at] ?? []), ...sessions];
          const parts = Array.from({ length: AGENDA_PARTS }, (_, part) =>
            order.reduce((all, one) => withSession(all, one, NOBODY, NOW), anEmptyPart(part)),
          );
          for (const accountId of people(30)) {
            const part = parts[agendaPartOf(accountId)] ?? anEmptyPart(0);
            const told = agendaOf(part, accountId, NOW).map(({ number }) => number);
            const asked = sessions.filter((one) => one.invited.includes(accountId));
            expect(told).toEqual(asked.map(({ number }) => number));
          }
        },
      ),
    );
  });

  test('what is over, with its form, is forgotten by the next write', () => {
    const old = aSession({ startsAt: NOW - 30 * DAY });
    const stale = { ...old, number: 7, sessionId: 'old' };
    const part = {
      ...partOf('ann', aSession({ startsAt: NOW - 30 * DAY }), NOW - 30 * DAY),
    };
    expect(part.sessions).toHaveLength(1);
    const next = withSession(part, aSession({ startsAt: NOW + DAY }, 2), NOBODY, NOW);
    expect(next.sessions.map(({ number }) => number)).toEqual([2]);
    expect(next.people.flatMap((one) => one.invited)).not.toContain(stale.number);
  });
});

describe('what may be known of a form', () => {
  const session = tickedSession(aSession(), marked(people(9)), CHANGED);
  const late = feedbackUntil(session) + 1;

  test('nothing while it is open, whatever was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (count) => {
        const result = feedbackResult(session, answeredBy(people(count), people(9)), NOW);
        expect(Object.keys(result).sort()).toEqual(['answers', 'kind', 'until']);
      }),
    );
  });

  test.each([
    [0, 'tooFew'],
    [LEAST_ANSWERS - 1, 'tooFew'],
    [LEAST_ANSWERS, 'shown'],
    [9, 'shown'],
  ] as const)('%i answers when its time is over: %s', (count, kind) => {
    const result = feedbackResult(session, answeredBy(people(count), people(9)), late);
    expect(result.kind).toBe(kind);
    if (result.kind !== 'shown') expect(result).not.toHaveProperty('comments');
  });

  test('it closes with the last of those who came, and is published once', () => {
    const before = answeredBy(people(8), people(9));
    expect(feedbackResult(session, before, NOW).kind).toBe('open');
    const whole = answeredBy(people(9), people(9));
    expect(whole.isClosed).toBe(true);
    expect(feedbackResult(session, whole, NOW)).toMatchObject({
      kind: 'shown',
      answers: 9,
      averages: [5, 4, 3, 2, 2.8],
    });
  });

  test('what is stored of answers does not depend on who gave which, nor on the order', () => {
    const said = fc.record({
      answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }),
      comment: fc.constantFrom('', 'More practice', 'Good', '太快了'),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 8 }), fc.nat(), (all, shift) => {
        const store = (order: readonly (typeof all)[number][]) =>
          order.reduce(
            (feedback, one, at) => {
              const accountId = `p${String(at)}`;
              const from = { accountId, requestId: `r${String(at)}` };
              return withAnswer(feedback, people(20), from, one);
            },
            newFeedback('e', 's1'),
          );
        const at = shift % all.length;
        expect(store([...all.slice(at), ...all.slice(0, at)])).toEqual(store(all));
      }),
    );
  });

  test('each answer counts once for each question', () => {
    const { counts } = answeredBy(people(6), people(9));
    expect(counts).toHaveLength(FEEDBACK_QUESTIONS.length);
    for (const steps of counts) expect(steps.reduce((a, b) => a + b, 0)).toBe(6);
  });
});

const NOBODY = { answered: [], isClosed: false };

function anEmptyPart(part: number): AgendaPart {
  return { engagementId: 'e', part, version: 0, sessions: [], people: [] };
}

function partOf(accountId: string, session: ReturnType<typeof aSession>, now = NOW): AgendaPart {
  return withSession(anEmptyPart(agendaPartOf(accountId)), session, NOBODY, now);
}
