import {
  ENTRY_FIELDS,
  givenText,
  type EntryField,
  type FormKind,
} from '../../../../src/srs/document/contract';
import type { EntryEdit, SrsEntry } from '../../../../src/srs/entries/contract';

/** An entry as it is being written: texts as they are typed, and lists of what is ticked. */
export type EntryForm = Readonly<Record<string, string | readonly string[]>>;

const isList = ({ as }: EntryField) => as === 'duties' || as === 'requirements';

/** @param given What is known of a new one, such as the goal that is measured. */
export function entryFormOf(
  kind: FormKind,
  entry: SrsEntry | undefined,
  given: Readonly<Record<string, string>> = {},
): EntryForm {
  const values = new Map<string, unknown>(Object.entries(entry?.value ?? given));
  return Object.fromEntries(
    ENTRY_FIELDS[kind].map((field): readonly [string, string | readonly string[]] => {
      const value = values.get(field.name);
      if (isList(field)) return [field.name, Array.isArray(value) ? value.map(givenText) : []];
      const first = field.as === 'choice' ? (field.options[0] ?? '') : '';
      return [field.name, value === undefined ? first : givenText(value)];
    }),
  );
}

export function textOf(form: EntryForm, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

export function listOf(form: EntryForm, name: string): readonly string[] {
  const value = form[name];
  return typeof value === 'object' ? value : [];
}

/** What must be filled in, or is no number, before it can be saved. */
export function problemFields(kind: FormKind, form: EntryForm): readonly string[] {
  return ENTRY_FIELDS[kind]
    .filter((field) => {
      if (isList(field)) return false;
      const text = textOf(form, field.name).trim();
      if (text === '') return field.isRequired === true;
      return field.as === 'amount' && amountOf(text) === undefined;
    })
    .map(({ name }) => name);
}

/** A number as somebody types it; undefined when it is none. */
export function amountOf(text: string): number | undefined {
  const value = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 1e12
    ? undefined
    : value;
}

/** What is sent for it. */
export function entryEditOf(
  kind: FormKind,
  entryId: string,
  version: number,
  form: EntryForm,
): EntryEdit {
  const values = ENTRY_FIELDS[kind].flatMap((field): readonly (readonly [string, unknown])[] => {
    if (isList(field)) return [[field.name, listOf(form, field.name)]];
    const text = textOf(form, field.name).trim();
    if (text === '') return [];
    return [[field.name, field.as === 'amount' ? amountOf(text) : text]];
  });
  // The fields are those of the kind, and the back end parses what it is sent.
  return { kind, entryId, version, value: Object.fromEntries(values) } as unknown as EntryEdit;
}
