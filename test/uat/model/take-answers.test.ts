import fc from 'fast-check';
import type { Answer, AnswerAct } from '../../../src/uat/attempt/contract';
import type { Attempt } from '../../../src/uat/run/contract';
import { MOST_ATTEMPTS } from '../../../src/uat/attempt/contract';
import { takeAnswers, whatIsThere, type Taking } from '../../../src/uat/model/take-answers';

const STEPS = ['s1', 's2', 's3'];
const NOW = 1_000_000;

const step = (
  stepId: string,
  outcome: 'pass' | 'fail' | 'blocked' | 'notApplicable',
  actual?: string,
) => ({ kind: 'step', stepId, outcome, ...(actual === undefined ? {} : { actual }) }) as const;
const end: AnswerAct = { kind: 'end' };

/** The answers of one tester, numbered as his browser does. */
function numbered(acts: readonly AnswerAct[], prefix = 'kim'): readonly Answer[] {
  return acts.map((act, index) => ({
    answerId: `${prefix}-answer-${String(index + 1)}`,
    sequence: index + 1,
    secondsAgo: 0,
    act,
  }));
}

function deliver(
  attempts: readonly Attempt[],
  answers: readonly Answer[],
  more: { attempt?: number; by?: string; at?: number } = {},
): Taking {
  const { attempt = 1, by = 'kim', at = NOW } = more;
  return takeAnswers({ stepIds: STEPS, attempts }, { attempt, answers, by, build: 'b7', at });
}

function taken(taking: Taking): readonly Attempt[] {
  if (taking.kind !== 'taken') throw new Error(JSON.stringify(taking));
  return taking.attempts;
}

describe('an attempt', () => {
  test.each<[string, readonly AnswerAct[], Attempt['status']]>([
    ['all as expected', [step('s1', 'pass'), step('s2', 'pass'), step('s3', 'pass'), end], 'pass'],
    ['one not as expected', [step('s1', 'pass'), step('s2', 'fail', 'No total'), end], 'fail'],
    ['one that cannot be done', [step('s1', 'blocked', 'No printer'), end], 'blocked'],
    [
      'a failure besides what is said of the whole',
      [step('s1', 'fail', 'Empty'), { kind: 'end', as: 'blocked', reason: 'No printer' }],
      'fail',
    ],
    [
      'what does not apply',
      [{ kind: 'end', as: 'notApplicable', reason: 'No wave 2' }],
      'notApplicable',
    ],
    [
      'some steps that do not apply',
      [step('s1', 'pass'), step('s2', 'notApplicable', 'x'), step('s3', 'pass'), end],
      'pass',
    ],
    [
      'no step that applies',
      [...STEPS.map((stepId) => step(stepId, 'notApplicable', 'x')), end],
      'notApplicable',
    ],
    ['no end yet', [step('s1', 'fail', 'Empty')], 'inProgress'],
    [
      'a step that was answered anew',
      [step('s1', 'fail', 'No'), step('s1', 'pass'), step('s2', 'pass'), step('s3', 'pass'), end],
      'pass',
    ],
  ])('with %s', (_, acts, status) => {
    const [attempt] = taken(deliver([], numbered(acts)));
    expect(attempt).toMatchObject({ status, sequence: acts.length, accountId: 'kim', build: 'b7' });
    expect(attempt?.endedAt === undefined).toBe(status === 'inProgress');
  });

  test.each<[string, readonly AnswerAct[], string]>([
    ['a failure without what happened', [step('s1', 'fail')], 'reasonDue'],
    ['a failure with blanks for it', [step('s1', 'fail', '  ')], 'reasonDue'],
    ['a block without why', [step('s1', 'blocked')], 'reasonDue'],
    ['a whole case without why', [{ kind: 'end', as: 'blocked' }], 'reasonDue'],
    ['an end before the last step', [step('s1', 'pass'), end], 'stepsLeft'],
    ['an end before the first one', [end], 'stepsLeft'],
    ['a step of another case', [step('s9', 'pass')], 'stepUnknown'],
    ['an answer after the end', [step('s1', 'fail', 'No'), end, step('s2', 'pass')], 'afterEnd'],
  ])('refuses %s', (_, acts, reason) => {
    expect(deliver([], numbered(acts))).toMatchObject({ kind: 'refused', reason });
  });

  test('is told when it was answered, not when the answer came', () => {
    const [answer] = numbered([step('s1', 'pass')]);
    if (answer === undefined) throw new Error('none');
    const [attempt] = taken(deliver([], [{ ...answer, secondsAgo: 90 }]));
    expect(attempt).toMatchObject({ startedAt: NOW - 90_000, steps: [{ at: NOW - 90_000 }] });
  });

  test('another one follows when it is over, and only then', () => {
    const open = taken(deliver([], numbered([step('s1', 'fail', 'No')])));
    const next = numbered([step('s1', 'pass')], 'retest');
    expect(deliver(open, next, { attempt: 2 })).toMatchObject({ kind: 'refused', reason: 'gap' });
    const over = taken(deliver([], numbered([step('s1', 'fail', 'No'), end])));
    const more = [{ answerId: 'late-answer', sequence: 3, secondsAgo: 0, act: step('s2', 'pass') }];
    expect(deliver(over, more)).toMatchObject({ kind: 'refused', reason: 'other' });
    const second = taken(deliver(over, next, { attempt: 2, by: 'lin' }));
    expect(second).toMatchObject([
      { status: 'fail' },
      { attempt: 2, accountId: 'lin', status: 'inProgress' },
    ]);
    expect(deliver(over, next, { attempt: 3 })).toMatchObject({ kind: 'refused', reason: 'gap' });
    // What comes late of the first one is known; what nobody gave then is refused.
    expect(deliver(second, numbered([step('s1', 'fail', 'No'), end]))).toEqual({ kind: 'known' });
    const late = numbered([step('s1', 'pass')], 'late');
    expect(deliver(second, late)).toMatchObject({ kind: 'refused', reason: 'other' });
  });

  test('tells whoever comes second who was first', () => {
    const first = taken(deliver([], numbered([step('s1', 'pass'), step('s2', 'pass')])));
    const rival = numbered([step('s1', 'fail', 'Mine')], 'lin');
    expect(deliver(first, rival, { by: 'lin' })).toEqual({
      kind: 'refused',
      reason: 'other',
      there: { attempt: 1, answers: 2, isOver: false, by: 'kim', at: NOW },
    });
  });

  test('goes on with another one who knows where it is, and says so', () => {
    const first = taken(deliver([], numbered([step('s1', 'pass')])));
    const answer = {
      answerId: 'lin-answer-2',
      sequence: 2,
      secondsAgo: 0,
      act: step('s2', 'pass'),
    };
    const [attempt] = taken(deliver(first, [answer], { by: 'lin' }));
    expect(attempt?.steps).toMatchObject([{ stepId: 's1' }, { stepId: 's2', by: 'lin' }]);
    expect(attempt?.steps[0]?.by).toBeUndefined();
  });

  test('has an end to its number', () => {
    let attempts: readonly Attempt[] = [];
    for (let number = 1; number <= MOST_ATTEMPTS; number += 1) {
      const acts = numbered([step('s1', 'fail', 'No'), end], `a${String(number)}`);
      attempts = taken(deliver(attempts, acts, { attempt: number }));
    }
    const more = numbered([step('s1', 'pass')], 'more');
    expect(deliver(attempts, more, { attempt: MOST_ATTEMPTS + 1 })).toMatchObject({
      kind: 'refused',
      reason: 'tooMany',
    });
  });
});

const script = fc
  .array(fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom('pass', 'fail', 'blocked')), {
    maxLength: 12,
  })
  .map((steps): readonly AnswerAct[] => [
    ...steps.map(([stepId, outcome]) => step(stepId, outcome as 'pass', 'seen')),
    step('s1', 'fail', 'last word'),
    end,
  ]);

describe('answers that come in any order, and more than once', () => {
  test('end in the same state, or are refused with what is there', () => {
    fc.assert(
      fc.property(script, fc.array(fc.nat(13), { maxLength: 40 }), (acts, order) => {
        const answers = numbered(acts);
        let attempts: readonly Attempt[] = [];
        let count = 0;
        for (const index of order) {
          const answer = answers[index % answers.length];
          if (answer === undefined) continue;
          const taking = deliver(attempts, [answer]);
          if (answer.sequence <= count) expect(taking).toEqual({ kind: 'known' });
          else if (answer.sequence > count + 1) {
            const there = whatIsThere(attempts);
            expect(taking).toEqual({ kind: 'refused', reason: 'gap', there });
          } else {
            attempts = taken(taking);
            count += 1;
          }
          // Whatever came, the state is that of the first answers in their order.
          if (count > 0) expect(attempts).toEqual(taken(deliver([], answers.slice(0, count))));
        }
        // Sent once more from the start, all of them are there.
        const last = deliver(attempts, answers);
        expect(last.kind === 'known' ? attempts : taken(last)).toEqual(taken(deliver([], answers)));
      }),
    );
  });

  test('of two testers, each number is one tester’s alone', () => {
    fc.assert(
      fc.property(
        script,
        script,
        fc.array(fc.boolean(), { maxLength: 30 }),
        (kims, lins, turns) => {
          const queues = [numbered(kims, 'kim'), numbered(lins, 'lin')] as const;
          let attempts: readonly Attempt[] = [];
          const accepted: string[] = [];
          for (const isLin of turns) {
            const own = queues[isLin ? 1 : 0];
            const answer = own[attempts.at(-1)?.sequence ?? 0];
            if (answer === undefined) continue;
            const taking = deliver(attempts, [answer], { by: isLin ? 'lin' : 'kim' });
            if (taking.kind !== 'taken') continue;
            accepted.push(answer.answerId);
            attempts = taking.attempts;
            // The other one's answer with that number comes too late.
            const rival = queues[isLin ? 0 : 1][answer.sequence - 1];
            if (rival === undefined) continue;
            expect(deliver(attempts, [rival])).toMatchObject({ kind: 'refused', reason: 'other' });
          }
          expect(attempts.at(-1)?.answerIds ?? []).toEqual(accepted);
        },
      ),
    );
  });
});
