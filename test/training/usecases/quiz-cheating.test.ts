import type { FunctionName } from '../../../src/function-table';
import type { CertificateView } from '../../../src/training/certificate/contract';
import type { LearnersTraining } from '../../../src/training/contract';
import {
  aMemoryTraining,
  aTrainee,
  CHAPTER,
  KIM,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { QUESTIONS } from '../../support/training/a-question';

const HOUR = 3_600_000;
const { chapterId } = CHAPTER;

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const code = async (name: FunctionName, payload: object, by = KIM) => {
  const answer = await training.ask(name, payload, by);
  return answer.ok ? 'ok' : `${answer.error.code} ${answer.error.key}`;
};

/** Words that are only in what is right, or in why. */
const SECRETS = ['accepted', 'isRight', '"right"', '"key":{', 'explanation', '"seed"', '送货单'];

test('no response before the end holds what is right, whichever function is asked by whoever learns', async () => {
  const attempt = await training.start();
  const { number, version } = attempt;
  const said = { chapterId, number, answers: [{ questionId: 'statement', isTrue: false }] };
  const responses = [
    attempt,
    await training.start(),
    await training.get('training.attempt', { chapterId, number }, KIM),
    await training.get('training.answer', { ...said, version }, KIM),
    await training.get('training.mine', {}, KIM),
    await training.get('training.chapter', { chapterId }, KIM),
    await training.get('training.summary', {}, KIM),
    await training.get('training.people', { filter: {} }, KIM),
    await training.get('training.library', {}, KIM),
    await training.get('training.markRead', { chapterId, material: 1 }, KIM),
    await training.ask('training.answer', { ...said, version }, KIM),
    await training.ask('training.answer', { ...said, version: 9, answers: [] }, KIM),
    await training.ask(
      'training.handIn',
      { chapterId, number, version: 9, answers: [{ questionId: 'short' }] },
      KIM,
    ),
  ];
  for (const response of responses) {
    for (const secret of SECRETS) expect(JSON.stringify(response)).not.toContain(secret);
    for (const { explanation } of QUESTIONS)
      expect(JSON.stringify(response)).not.toContain(explanation);
  }
  // And after the end all of it is there.
  const ended = await training.handIn({ ...attempt, version: 2 });
  expect(JSON.stringify(ended)).toContain('isRight');
  for (const { explanation } of QUESTIONS) expect(JSON.stringify(ended)).toContain(explanation);
});

test('there is one attempt at a time: a second start goes on with it, also at the same moment', async () => {
  const payload = { chapterId };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => training.ask('training.startQuiz', payload, KIM)),
  );
  const [first] = answers;
  expect(first).toMatchObject({ ok: true, value: { number: 1, state: 'open' } });
  for (const answer of answers) expect(answer).toEqual(first);
  await training.get('training.writeChapter', { chapter: { ...CHAPTER, chapterId: 'other' } });
  for (const question of QUESTIONS.slice(0, 1)) {
    await training.get('training.writeQuestion', { chapterId: 'other', question });
  }
  await training.get('training.markRead', { chapterId: 'other', material: 1 }, KIM);
  expect(await code('training.startQuiz', { chapterId: 'other' })).toBe('CONFLICT attemptOpen');
});

test('the clock is that of the server: what comes after the end is not taken, and not counted', async () => {
  const attempt = await training.start();
  const { number, version } = attempt;
  const right = await training.rightAnswers();
  training.deps.clock.advance(20 * 60_000 + 10_001);
  const late = { chapterId, number, version, answers: right };
  expect(await code('training.answer', late)).toBe('GONE attemptOver');
  expect(await training.get('training.handIn', late, KIM)).toMatchObject({
    state: 'timedOut',
    score: 0,
    isPassed: false,
  });
});

test('whoever lets the time run out and begins again gets the result of the first', async () => {
  const { endsAt } = await training.start();
  training.deps.clock.advance(HOUR);
  expect(await training.get('training.startQuiz', { chapterId }, KIM)).toMatchObject({
    number: 1,
    state: 'timedOut',
    endedAt: endsAt,
  });
  expect(await training.start()).toMatchObject({ number: 2, state: 'open' });
});

test('handed in again with better answers, it stays what it was', async () => {
  const attempt = await training.start();
  const right = await training.rightAnswers();
  const first = await training.handIn(attempt, []);
  expect(first).toMatchObject({ score: 0, isPassed: false });
  expect(await training.handIn(attempt, right)).toEqual(first);
  const { number, version } = attempt;
  expect(await code('training.answer', { chapterId, number, version, answers: right })).toBe(
    'NOT_FOUND quizAttemptUnknown',
  );
});

test.each([
  ['a score', { score: 100 }],
  ['a pass', { isPassed: true }],
  ['an account', { accountId: 'kay' }],
  ['a time', { endsAt: 9_999_999_999_999 }],
])('%s cannot be sent along', async (_, forged) => {
  const { number, version } = await training.start();
  const payload = { chapterId, number, version, answers: [], ...forged };
  expect(await code('training.handIn', payload)).toMatch(/^INVALID/);
  expect(await code('training.startQuiz', { chapterId, ...forged })).toMatch(/^INVALID/);
});

test("another one's attempt can be neither seen, answered nor handed in", async () => {
  await training.get('training.enrol', { people: [aTrainee('kay')] });
  const { number, version } = await training.start();
  const named = { chapterId, number };
  for (const name of ['training.attempt', 'training.answer', 'training.handIn'] as const) {
    const writes = name === 'training.attempt' ? named : { ...named, version, answers: [] };
    expect(await code(name, writes, 'kay')).toBe('NOT_FOUND quizAttemptUnknown');
    expect(await code(name, writes, 'stranger')).toBe('FORBIDDEN notATrainee');
  }
});

test('a quiz is not begun before reading, nor by who does not learn, nor once it is passed', async () => {
  await training.get('training.enrol', { people: [aTrainee('kay'), aTrainee('max', ['manager'])] });
  const payload = { chapterId };
  expect(await code('training.startQuiz', payload, 'kay')).toBe('INVALID readFirst');
  expect(await code('training.startQuiz', payload, 'max')).toBe('INVALID chapterNotYours');
  expect(await code('training.startQuiz', payload, 'stranger')).toBe('FORBIDDEN notATrainee');
  await training.handIn(await training.start(), await training.rightAnswers());
  expect(await code('training.startQuiz', payload)).toBe('INVALID alreadyPassed');
});

test('whoever still has to pass it does not see its questions, even if he may write', async () => {
  const [question] = QUESTIONS;
  const refused = 'FORBIDDEN questionsOfOwnQuiz';
  expect(await code('training.questions', { chapterId })).toBe(refused);
  expect(await code('training.writeQuestion', { chapterId, question })).toBe(refused);
  expect(await code('training.questions', { chapterId }, 'anna')).toBe('ok');
  await training.handIn(await training.start(), await training.rightAnswers());
  expect(await code('training.questions', { chapterId })).toBe('ok');
});

test('three fail, then there is a wait that only time or a trainer ends', async () => {
  for (let time = 0; time < 3; time += 1) await training.handIn(await training.start());
  expect(await code('training.startQuiz', { chapterId })).toBe('LIMIT coolDown');
  expect(await training.get('training.mine', {}, KIM)).toMatchObject({
    chapters: [{ attempts: 3, attemptsLeft: 0 }],
  });
  const again = { accountId: KIM, chapterId };
  expect(await code('training.allowAgain', again, KIM)).toBe('FORBIDDEN notForOneself');
  expect(await training.get('training.allowAgain', again)).toEqual({ attemptsLeft: 3 });
  expect(await training.start()).toMatchObject({ number: 4 });
  await training.handIn(await training.start());
  for (let time = 0; time < 2; time += 1) await training.handIn(await training.start());
  training.deps.clock.advance(24 * HOUR - 1);
  expect(await code('training.startQuiz', { chapterId })).toBe('LIMIT coolDown');
  training.deps.clock.advance(1);
  expect(await training.start()).toMatchObject({ number: 7 });
});

test('answers survive a reload, and a change of the question does not reach what is open', async () => {
  const { number, version } = await training.start();
  const answers = [{ questionId: 'short', text: 'note' }];
  await training.get('training.answer', { chapterId, number, version, answers }, KIM);
  const [, , , , short] = QUESTIONS;
  await training.get('training.writeQuestion', {
    chapterId,
    question: { ...short, version: 1, asked: { type: 'short', accepted: ['note'] } },
  });
  const seen = await training.get<{ version: number; questions: object[] }>(
    'training.attempt',
    { chapterId, number },
    KIM,
  );
  expect(seen.questions).toContainEqual(expect.objectContaining({ given: answers[0] }));
  const ended = await training.handIn({ ...(await training.start()), version: 2 });
  expect(ended.questions).toContainEqual(
    expect.objectContaining({ questionId: 'short', isRight: false }),
  );
});

test('a certificate comes once, by the pass that completes the track, and nobody makes one up', async () => {
  const attempt = await training.start();
  const right = await training.rightAnswers();
  await Promise.all(Array.from({ length: 3 }, () => training.handIn(attempt, right)));
  const mine = await training.get<LearnersTraining>('training.mine', {}, KIM);
  const certificate = mine.tracks[0]?.certificate;
  expect(mine).toMatchObject({ done: 1, total: 1, tracks: [{ status: 'passed' }] });
  expect(certificate?.number).toMatch(/-O0001-1$/);
  const asked = { code: certificate?.code ?? '' };
  const view = await training.get<CertificateView>('training.certificate', asked, KIM);
  expect(view).toMatchObject({ state: 'valid', certificate: { accountId: KIM, score: 100 } });
  const made = asked.code.startsWith('2') ? `3${asked.code.slice(1)}` : `2${asked.code.slice(1)}`;
  expect(await code('training.certificate', { code: made })).toBe('NOT_FOUND certificateUnknown');
  const revoke = { ...asked, reason: 'He had help' };
  expect(await training.get('training.revoke', revoke)).toMatchObject({ state: 'revoked' });
  expect(await training.get('training.revoke', revoke)).toMatchObject({ state: 'revoked' });
  expect(await code('training.revoke', { ...asked, reason: 'Another' })).toMatch(/^CONFLICT/);
  expect(await training.get('training.mine', {}, KIM)).toMatchObject({
    done: 0,
    tracks: [{ status: 'inProgress' }],
  });
});
