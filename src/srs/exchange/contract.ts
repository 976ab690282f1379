export {
  COMPUTED_REQUIREMENT_WORDS,
  DUE_REQUIREMENT_FIELDS,
  REQUIREMENT_FIELDS,
  REQUIREMENT_WORDS,
  type RequirementField,
} from './column-words';
export { changeOfRow, draftOfRow } from './compare-requirement';
export { listedText } from './listed-text';
export {
  readRequirementRow,
  type ComparedRequirement,
  type KnownSrs,
} from './read-requirement-row';
