import type { Table, TableFormat } from '../../../../src/files/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import type { ReadRegister } from './read-register';
import { RISK_COLUMNS, type RiskWords } from './risk-columns';

/** A register as a table, its heads and words in the reader's language. */
export function registerTable({ risks, model }: ReadRegister, words: RiskWords): Table {
  return {
    header: RISK_COLUMNS.map(({ key }) => words.text(`risk.exchange.column.${key}`)),
    types: RISK_COLUMNS.map(({ type }) => type),
    widths: RISK_COLUMNS.map(({ width }) => width),
    rows: risks.map((risk) => RISK_COLUMNS.map(({ valueOf }) => valueOf(risk, words, model))),
  };
}

/** A register as a file of a format. */
export function registerFile(register: ReadRegister, words: RiskWords, format: TableFormat): Blob {
  return tableBlob(registerTable(register, words), format, words.text('risk.title'));
}
