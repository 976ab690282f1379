export { DUE_FIELDS, RISK_FIELDS, type RiskField } from './column-words';
export { guessMapping, unreadHeads, type RiskMapping, type RiskTable } from './guess-mapping';
export { readRiskFile, type FileNote, type OpenedFile } from './read-risk-file';
export { readRiskRow, type CellProblem, type ReadRow, type RiskWordbook } from './read-risk-row';
