export {
  CHANGE_FIELDS,
  COMPUTED_CHANGE_WORDS,
  CHANGE_FIELD_WORDS,
  DUE_CHANGE_FIELDS,
  type ChangeField,
} from './column-words';
export { readChangeRow } from './read-change-row';
