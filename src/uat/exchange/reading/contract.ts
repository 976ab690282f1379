export {
  CASE_FIELD_WORDS,
  CASE_FIELDS,
  COMPUTED_CASE_WORDS,
  DUE_CASE_FIELDS,
  type CaseField,
} from './column-words';
export { readCaseRow } from './read-case-row';
export { gherkinTable } from '../gherkin/gherkin-table';
