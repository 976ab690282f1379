export {
  COMPUTED_WORDS,
  DUE_FIELDS,
  FIELD_WORDS,
  RISK_FIELDS,
  type RiskField,
} from './column-words';
export { readRiskRow, type RiskWordbook } from './read-risk-row';
