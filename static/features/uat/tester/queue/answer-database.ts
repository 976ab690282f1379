import { browserStore } from './browser-store';
import type { AnswerStore, KeptAnswer } from './kept-answer';

/** Answers in the browser's database, until they are known to be stored. */
export const answerDatabase: AnswerStore = browserStore<KeptAnswer>(
  'rollout-uat',
  'answers',
  'answerId',
);
