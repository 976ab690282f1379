import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  guessColumns,
  MOST_ROWS,
  openTable,
  type FileNote,
  type FileTable,
} from '../../../src/files/reading/contract';
import { useProject } from '../../shared/page-context';
import { accountsOfNames, type NameSearch } from './accounts-of-names';
import { keepFile, keptFile, type ChosenFile } from './chosen-file';
import { compareRows } from './compare-rows';
import type { Importer, ReportRow } from './importer';
import { writeRows } from './write-rows';

/** Who may own something, of whom a file names a few again and again. */
const OWNERS: NameSearch = { who: 'assignable', most: 60 };

export interface OpenedChoice<Field extends string> {
  readonly file?: ChosenFile<Field>;
  /** What was noted of the file, or why it is refused. */
  readonly notes: readonly FileNote[];
}

/** Choose a file, read it by its columns, compare it with the register, write it: each step may be repeated. */
export function useImport<Field extends string, Compared>(importer: Importer<Field, Compared>) {
  const { projectKey } = useProject();
  const [choice, setChoice] = useState<OpenedChoice<Field> | undefined>(() => {
    const file = keptFile<Field>(importer);
    return file === undefined ? undefined : { file, notes: [] };
  });
  const [done, setDone] = useState(0);
  const [report, setReport] = useState<readonly ReportRow<Compared>[]>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    setDone(0);
    return running.current.signal;
  };
  const compare = useMutation({
    mutationFn: async (file: ChosenFile<Field>) => {
      const signal = begin();
      setReport(undefined);
      const { search = OWNERS } = importer;
      const accounts = await accountsOfNames(namesIn(file, importer), projectKey, search, signal);
      const rows = file.table.rows.map((row) => importer.read(row, file.mapping, accounts));
      return compareRows(importer, rows, signal, setDone);
    },
    onSuccess: setReport,
  });
  const write = useMutation({
    mutationFn: (rows: readonly ReportRow<Compared>[]) =>
      writeRows(importer, rows, begin(), setDone),
    onSuccess: (rows) => {
      setReport(rows);
      keepFile(importer, undefined);
    },
    // What was written before a fault is in the register.
    onSettled: importer.onWritten,
  });
  const change = (next: OpenedChoice<Field> | undefined) => {
    running.current?.abort();
    setChoice(next);
    setReport(undefined);
    compare.reset();
    write.reset();
    keepFile(importer, next?.file);
  };
  return {
    choice,
    report,
    done,
    compare,
    write,
    choose: async (chosen: File) => change(await opened(chosen, importer)),
    /** A table that is no file. */
    take: (name: string, table: FileTable) => change(taken(name, table, importer.words)),
    map: (mapping: ChosenFile<Field>['mapping']) => {
      if (choice?.file !== undefined) change({ ...choice, file: { ...choice.file, mapping } });
    },
    forget: () => change(undefined),
  };
}

function namesIn<Field extends string>(
  { table, mapping }: ChosenFile<Field>,
  { people, accountField }: Pick<Importer<Field, never>, 'people' | 'accountField'>,
): readonly string[] {
  const columns = people.flatMap((field) => mapping[field] ?? []);
  const account = accountField === undefined ? undefined : mapping[accountField];
  const named = table.rows.filter(
    ({ cells }) => account === undefined || (cells[account] ?? '') === '',
  );
  return named.flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const cell = cells[column];
      return typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [];
    }),
  );
}

function taken<Field extends string>(
  name: string,
  table: FileTable,
  words: Importer<Field, never>['words'],
): OpenedChoice<Field> {
  if (table.rows.length > MOST_ROWS) {
    return { notes: [{ key: 'tooManyRows', params: { limit: MOST_ROWS } }] };
  }
  return { file: { name, table, mapping: guessColumns(words, table.heads) }, notes: [] };
}

async function opened<Field extends string>(
  file: File,
  { words, texts }: Pick<Importer<Field, never>, 'words' | 'texts'>,
): Promise<OpenedChoice<Field>> {
  if (texts !== undefined && file.name.toLowerCase().endsWith(texts.ending)) {
    const table = texts.open(await new Response(file.stream()).text());
    if (table === undefined) return { notes: [{ key: 'noItems', params: {} }] };
    return taken(file.name, table, words);
  }
  const format = /\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv';
  const bytes = await new Response(file.stream()).arrayBuffer();
  const read = openTable(new Uint8Array(bytes), format);
  if ('refused' in read) return { notes: read.refused };
  const { table, notes } = read;
  return { file: { name: file.name, table, mapping: guessColumns(words, table.heads) }, notes };
}
