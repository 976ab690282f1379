/**
 * How much a file may hold. Checked before or while it is unpacked, so that a file made to exhaust memory is refused
 * early.
 */
export const FILE_LIMITS = {
  /** Microsoft Project writes about 5 KB a task, more with values by day. */
  MAX_XML_CHARACTERS: 32_000_000,
  MAX_XML_ELEMENTS: 1_500_000,
  MAX_XML_DEPTH: 32,
  MAX_CSV_CHARACTERS: 8_000_000,
  MAX_XLSX_BYTES: 8_000_000,
  /** All parts of a workbook that are read, unpacked. */
  MAX_XLSX_UNPACKED_BYTES: 64_000_000,
  MAX_XLSX_PARTS: 1_000,
  /** Header included. */
  MAX_TABLE_ROWS: 30_000,
  MAX_TABLE_COLUMNS: 100,
} as const;
