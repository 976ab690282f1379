/** The rules of answering, for the tester's page too: without connection it goes on by the same ones. */
export { endRefusal } from '../model/attempt-outcome';
export {
  takeAnswers,
  type Answered,
  type Delivery,
  type RefusalReason,
  type Taking,
  type WhatIsThere,
} from '../model/take-answers';
