import {
  MEDIA_TYPES,
  tableFile,
  type Table,
  type TableFormat,
} from '../../../../src/files/contract';
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
  const content = tableFile(registerTable(register, words), format, words.text('risk.title'));
  // The bytes are those of a buffer of their own.
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return new Blob([part], { type: MEDIA_TYPES[format] });
}
