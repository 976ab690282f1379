import { ENTRY_FIELDS, type FormKind } from '../../../../src/srs/document/contract';
import {
  DOCUMENT_TYPE,
  MEDIA_TYPES,
  workbookOf,
  writtenDocument,
  type Sheet,
} from '../../../../src/files/contract';
import { entriesOf } from '../../../../src/srs/entries/contract';
import { srsTable } from '../exchange/srs-file';
import {
  packBlocks,
  packLead,
  packTitle,
  processTable,
  signaturePage,
  type PackFacts,
  type PackTable,
  type PackWords,
} from '../../../../src/srs/pack/contract';

/** Kinds that have a sheet of their own, in their order. */
const SHEETS: readonly FormKind[] = [
  ...(['goal', 'scope', 'stakeholder', 'duty', 'role', 'conflict', 'dataObject'] as const),
];

/** The specification with its page of signatures: as a document to read and sign, or as a workbook. */
export function srsPackFile(facts: PackFacts, words: PackWords, format: 'docx' | 'xlsx'): Blob {
  // The bytes are those of a buffer of their own.
  return format === 'docx'
    ? new Blob([new Uint8Array(writtenDocument(packBlocks(facts, words)))], {
        type: DOCUMENT_TYPE,
      })
    : new Blob([new Uint8Array(workbookOf(packSheets(facts, words)))], {
        type: MEDIA_TYPES.xlsx,
      });
}

export function packSheets(facts: PackFacts, words: PackWords): readonly Sheet[] {
  const { text, fields } = words;
  const title = packTitle(facts, words);
  const texts = entriesOf(facts.entries, 'text');
  const lead: PackTable = {
    name: text('srs.pack.sheet'),
    header: [title],
    rows: packLead(facts, words).map((line) => [line]),
  };
  const chapters: PackTable = {
    name: text('srs.pack.texts'),
    header: [text('srs.field.chapter'), text('srs.entryField.text.text')],
    rows: texts.map(({ entryId, value }) => [text(`srs.chapter.${entryId}`), value.text]),
  };
  const kinds = SHEETS.map((kind): PackTable => {
    const columns = ENTRY_FIELDS[kind].map(({ name }) => name);
    return {
      name: text(`srs.entry.${kind}.one`),
      header: columns.map((column) => text(`srs.entryField.${kind}.${column}`)),
      rows: entriesOf(facts.entries, kind).map((entry) => {
        const values = new Map(fields(entry));
        return columns.map((column) => values.get(column) ?? '');
      }),
    };
  });
  const requirements: Sheet = {
    name: text('srs.register'),
    table: srsTable(facts.requirements, facts.entries, text),
  };
  return [
    ...[lead, signaturePage(facts, words)].map(sheetOf),
    requirements,
    ...[chapters, ...kinds, processTable(facts, words)]
      .filter(({ rows }) => rows.length > 0)
      .map(sheetOf),
  ];
}

function sheetOf({ name, header, rows }: PackTable): Sheet {
  return { name, table: { header, types: header.map(() => 'text' as const), rows } };
}
