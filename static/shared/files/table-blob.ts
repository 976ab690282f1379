import { MEDIA_TYPES, tableFile, type Table, type TableFormat } from '../../../src/files/contract';

/** A table as a file of a format. */
export function tableBlob(table: Table, format: TableFormat, sheet: string): Blob {
  const content = tableFile(table, format, sheet);
  // The bytes are those of a buffer of their own.
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return new Blob([part], { type: MEDIA_TYPES[format] });
}
