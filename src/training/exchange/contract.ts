export {
  COMPUTED_LEARNER_WORDS,
  LEARNER_FIELDS,
  LEARNER_WORDS,
  type LearnerField,
} from './column-words';
export { changedByRow, traineeOfRow } from './compare-learner';
export { readLearnerRow, type ComparedLearner } from './read-learner-row';
