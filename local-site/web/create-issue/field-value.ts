import { textDocument } from '../adf/text-document';
import type { CreateField } from '../api/create-meta';

/** Fields whose text Jira takes as a document. */
const DOCUMENT_FIELDS = new Set(['description', 'environment']);

/** The value of a field as Jira takes it, from what was typed or chosen; undefined when left empty. */
export function fieldValue({ fieldId, schema }: CreateField, text: string): unknown {
  const value = text.trim();
  if (value === '') return undefined;
  if (DOCUMENT_FIELDS.has(fieldId)) return textDocument(value);
  switch (schema.type) {
    case 'number':
      return Number(value);
    case 'user':
      return { accountId: value };
    case 'issuelink':
      return { key: value.toUpperCase() };
    case 'array':
      return schema.items === 'string'
        ? value.split(/[\s,]+/).filter((part) => part !== '')
        : [{ id: value }];
    case 'string':
    case 'date':
    case 'datetime':
      return value;
    default:
      return { id: value };
  }
}
