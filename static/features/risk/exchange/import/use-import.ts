import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  guessMapping,
  readRiskFile,
  readRiskRow,
  type FileNote,
  type RiskWordbook,
} from '../../../../../src/risk/exchange/reading/contract';
import { useProject } from '../../../../shared/page-context';
import { useRisksWritten } from '../../use-register';
import { accountsOfNames } from './accounts-of-names';
import { keepFile, keptFile, type ChosenFile } from './chosen-file';
import { compareRows, type ReportRow } from './compare-file';
import { writeRows } from './write-rows';

export interface OpenedChoice {
  readonly file?: ChosenFile;
  /** What was noted of the file, or why it is refused. */
  readonly notes: readonly FileNote[];
}

/** Choose a file, read it by its columns, compare it with the register, write it: each step may be repeated. */
export function useImport(engagementId: string, words: Omit<RiskWordbook, 'accounts'>) {
  const { projectKey } = useProject();
  const written = useRisksWritten(engagementId);
  const [choice, setChoice] = useState<OpenedChoice | undefined>(() => {
    const file = keptFile(engagementId);
    return file === undefined ? undefined : { file, notes: [] };
  });
  const [done, setDone] = useState(0);
  const [report, setReport] = useState<readonly ReportRow[]>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    setDone(0);
    return running.current.signal;
  };
  const compare = useMutation({
    mutationFn: async ({ table, mapping }: ChosenFile) => {
      const signal = begin();
      setReport(undefined);
      const names = table.rows.flatMap(({ cells }) => {
        const cell = mapping.owner === undefined ? undefined : cells[mapping.owner];
        return typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [];
      });
      const accounts = await accountsOfNames(names, projectKey);
      const rows = table.rows.map((row) => readRiskRow(row, mapping, { ...words, accounts }));
      return compareRows(engagementId, rows, signal, setDone);
    },
    onSuccess: setReport,
  });
  const write = useMutation({
    mutationFn: (rows: readonly ReportRow[]) => writeRows(engagementId, rows, begin(), setDone),
    onSuccess: (rows) => {
      setReport(rows);
      keepFile(engagementId, undefined);
    },
    // What was written before a fault is in the register.
    onSettled: written,
  });
  const change = (next: OpenedChoice | undefined) => {
    running.current?.abort();
    setChoice(next);
    setReport(undefined);
    compare.reset();
    write.reset();
    keepFile(engagementId, next?.file);
  };
  return {
    choice,
    report,
    done,
    compare,
    write,
    choose: async (chosen: File) => change(await opened(chosen)),
    map: (mapping: ChosenFile['mapping']) => {
      if (choice?.file !== undefined) change({ ...choice, file: { ...choice.file, mapping } });
    },
    forget: () => change(undefined),
  };
}

async function opened(file: File): Promise<OpenedChoice> {
  const format = /\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv';
  const bytes = await new Response(file.stream()).arrayBuffer();
  const read = readRiskFile(new Uint8Array(bytes), format);
  if ('refused' in read) return { notes: read.refused };
  const { table, notes } = read;
  return { file: { name: file.name, table, mapping: guessMapping(table.heads) }, notes };
}
