import type { AskedQuestion, AttemptView } from '../attempt/contract';
import { GRACE_MS, type Attempt } from './attempt';
import type { DrawnQuestion } from './drawn-question';
import { isRight } from './marking';

/** What its owner may see of an attempt: as long as it is open, nothing of what is right. */
export function attemptView(attempt: Attempt, now: number): AttemptView {
  const { engagementId, chapterId, title, number, version } = attempt;
  const { startedAt, endsAt, passMark, state, score, endedAt, questions } = attempt;
  const frame = { engagementId, chapterId, title, number, version, startedAt, endsAt, passMark };
  if (state === 'open' || score === undefined || endedAt === undefined) {
    return {
      ...frame,
      state: 'open',
      leftMs: Math.min(Math.max(0, endsAt - now), endsAt - startedAt + GRACE_MS),
      questions: questions.map((question) => askedQuestion(attempt, question)),
    };
  }
  return {
    ...frame,
    state,
    endedAt,
    score,
    isPassed: score >= passMark,
    questions: questions.map((question) => {
      const asked = askedQuestion(attempt, question);
      const { chosen, isTrue, accepted } = question.key;
      return {
        ...asked,
        isRight: isRight(question, asked.given),
        right: {
          ...(chosen === undefined ? {} : { chosen: [...chosen] }),
          ...(isTrue === undefined ? {} : { isTrue }),
          ...(accepted === undefined ? {} : { accepted: [...accepted] }),
        },
        explanation: question.explanation,
      };
    }),
  };
}

function askedQuestion(
  { answers }: Attempt,
  { questionId, type, text, options }: DrawnQuestion,
): AskedQuestion {
  const given = answers.find((answer) => answer.questionId === questionId);
  return { questionId, type, text, options, ...(given === undefined ? {} : { given }) };
}
