import type { StoredRecord } from '../../../src/ports/record-store';
import type { Attempt } from '../../../src/training/model/attempt';
import { drawn } from '../../../src/training/model/drawn-question';
import { rosterPartOf } from '../../../src/training/model/readiness';
import { attemptRecord } from '../../../src/training/people-records';
import { ROSTER_PARTS } from '../../../src/training/people/contract';
import { statisticsRecord } from '../../../src/training/statistics/records';
import { bankOf, accountAt, chapterIdAt, TWO_FAIL_OF, type TrainingSize } from './training-records';

/** Attempts of each person. */
export const ATTEMPTS_EACH = 10;
const MINUTE_MS = 60_000;
/** Questions that an attempt is asked. */
const ASKED = 8;
const NOTHING = { questions: [], answers: [] };
const bank = bankOf({ accountId: accountAt(0), at: 0 });

/**
 * Ten attempts of everybody, all over, each with its questions and what he answered: one at a chapter, or two for those who
 * failed at first; everybody but the learner has tried the last chapter. With them the sums on the questions of each chapter.
 */
export function* attemptRecords(
  engagementId: string,
  { chapters, people, learner }: TrainingSize,
  now: number,
): Generator<StoredRecord> {
  const accounts = Array.from({ length: people }, (_, index) =>
    index === 1 ? learner : accountAt(index),
  );
  // What is drawn differs from quiz to quiz; a few draws stand for all.
  const draws = Array.from({ length: 20 }, (_, seed) => drawnAndAnswered(String(seed)));
  for (const [index, accountId] of accounts.entries()) {
    const each = index % TWO_FAIL_OF < 2 ? 2 : 1;
    for (let nth = 0; nth < ATTEMPTS_EACH; nth += 1) {
      const place = Math.floor(nth / each);
      const chapter = place === 0 && index !== 1 ? chapters - 1 : (index + place) % (chapters - 1);
      const number = 1 + (nth % each);
      const { questions, answers } = draws[(index + nth) % draws.length] ?? NOTHING;
      const startedAt = now - (ATTEMPTS_EACH - nth) * 60 * MINUTE_MS;
      yield attemptRecord({
        ...{ engagementId, accountId, number, version: 3, material: 1 },
        ...{ chapterId: chapterIdAt(chapter), title: `Goods receipt ${String(chapter)}` },
        ...{ seed: `${accountId}${String(nth)}`, questions, answers, passMark: 80, startedAt },
        ...{ endsAt: startedAt + 20 * MINUTE_MS, endedAt: startedAt + 9 * MINUTE_MS },
        ...{ state: 'handedIn', score: number < each ? 60 : 90 },
      });
    }
  }
  const inPart = countParts(accounts);
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    yield* statisticsOf(engagementId, chapterIdAt(chapter), inPart);
  }
}

/** What somebody was asked, and said. */
function drawnAndAnswered(seed: string): Pick<Attempt, 'questions' | 'answers'> {
  const questions = drawn(bank, ASKED, seed);
  const answers = questions.map(({ questionId, options }) => ({
    questionId,
    chosen: options.slice(0, 1).map(({ optionId }) => optionId),
  }));
  return { questions, answers };
}

/** As many first attempts as a part has people, each of which was asked 8 of the questions. */
function statisticsOf(
  engagementId: string,
  chapterId: string,
  inPart: readonly number[],
): readonly StoredRecord[] {
  return inPart.map((people, part) => {
    const asked = Math.ceil((people * ASKED) / bank.length);
    const right = Math.floor((3 * asked) / 4);
    const questions = bank.map(({ questionId }) => ({
      ...{ questionId, wording: 1, asked, right, compared: asked, comparedRight: right },
      ...{ rest: 714 * asked, restSquares: 509_796 * asked, restOfRight: 750 * right },
    }));
    return statisticsRecord({ engagementId, chapterId, part, version: 1, questions });
  });
}

function countParts(accounts: readonly string[]): readonly number[] {
  const inPart = Array.from({ length: ROSTER_PARTS }, () => 0);
  for (const account of accounts) {
    const part = rosterPartOf(account);
    inPart[part] = (inPart[part] ?? 0) + 1;
  }
  return inPart;
}
