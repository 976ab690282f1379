import {
  DOCUMENT_TYPE,
  MEDIA_TYPES,
  workbookOf,
  writtenDocument,
  type DocumentBlock,
} from '../../../../../src/files/contract';
import type { Evidence } from './evidence-content';

/** The pack as a document to read, or as a workbook with a sheet a part. */
export function evidenceFile(evidence: Evidence, format: 'docx' | 'xlsx', nothing: string): Blob {
  // The bytes are those of a buffer of their own.
  return format === 'docx'
    ? new Blob([new Uint8Array(writtenDocument(blocksOf(evidence, nothing)))], {
        type: DOCUMENT_TYPE,
      })
    : new Blob([new Uint8Array(workbookOf(sheetsOf(evidence)))], { type: MEDIA_TYPES.xlsx });
}

function blocksOf({ title, lead, parts }: Evidence, nothing: string): readonly DocumentBlock[] {
  return [
    { kind: 'title', text: title },
    ...lead.map((text): DocumentBlock => ({ kind: 'paragraph', text })),
    ...parts.flatMap(({ name, header, rows }): readonly DocumentBlock[] => [
      { kind: 'heading', text: name },
      rows.length === 0 ? { kind: 'paragraph', text: nothing } : { kind: 'table', header, rows },
    ]),
  ];
}

function sheetsOf({ title, lead, parts }: Evidence) {
  return [
    {
      name: title,
      table: { header: [title], types: ['text' as const], rows: lead.map((line) => [line]) },
    },
    ...parts.map(({ name, header, rows }) => ({
      name,
      table: { header, types: header.map(() => 'text' as const), rows },
    })),
  ];
}
