import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ImportPreview } from '../../../../src/plan/exchange/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { useKeepPlan } from '../use-keep-plan';
import { forgetFile, keepFile, readKeptFile } from './kept-file';
import { packFile, type PackedFile, type Refusal } from './pack-file';
import { sendFile } from './send-file';

/** What is being done: a part of the file is sent, or the back end reads or writes. */
export type ImportStep =
  | { readonly step: 'sending'; readonly done: number; readonly total: number }
  | { readonly step: 'checking' | 'importing' };

interface Checked {
  readonly file: PackedFile;
  readonly preview: ImportPreview;
}

/** Choosing a file, looking at what it would do, and doing it; a file that is looked at survives a reload. */
export function useImport(engagementId: string) {
  const client = useQueryClient();
  const keep = useKeepPlan(engagementId);
  const [step, setStep] = useState<ImportStep>();
  const [refused, setRefused] = useState<Refusal>();
  const [chosen, setChosen] = useState<PackedFile>();
  const send = useCallback(
    (file: PackedFile) =>
      sendFile(engagementId, file, (done, total) => setStep({ step: 'sending', done, total })),
    [engagementId],
  );
  const check = useMutation({
    mutationFn: async (source: File | PackedFile): Promise<Checked | undefined> => {
      const packed = source instanceof File ? await packFile(source) : { file: source };
      if ('refused' in packed) {
        setRefused(packed.refused);
        await forgetFile(engagementId);
        return undefined;
      }
      const { file } = packed;
      setChosen(file);
      await keepFile(engagementId, file);
      const sent = await send(file);
      setStep({ step: 'checking' });
      return { file, preview: await call('plan.checkImport', { engagementId, ...sent }) };
    },
    onSettled: () => setStep(undefined),
  });
  const bring = useMutation({
    mutationFn: async ({ seen, takeOut }: { seen: string; takeOut: boolean }) => {
      if (chosen === undefined) throw new Error('No file was chosen.');
      const sent = await send(chosen);
      setStep({ step: 'importing' });
      return call('plan.import', { engagementId, ...sent, seen, takeOut });
    },
    onSuccess: ({ plan }) => {
      keep(plan);
      void forgetFile(engagementId);
    },
    onError: (failure) => {
      if (failureDetail(failure).code === 'CONFLICT') {
        void client.invalidateQueries({ queryKey: ['plan.get', engagementId] });
      }
    },
    onSettled: () => setStep(undefined),
  });
  const { mutate: look, reset: forgetLook } = check;
  const { reset: forgetResult } = bring;
  const begin = useCallback(
    (source: File | PackedFile) => {
      setRefused(undefined);
      setChosen(undefined);
      forgetResult();
      look(source);
    },
    [forgetResult, look],
  );
  useKept(engagementId, begin);
  const putAway = () => {
    setChosen(undefined);
    setRefused(undefined);
    forgetLook();
    forgetResult();
    void forgetFile(engagementId);
  };
  return { step, refused, chosen, check, bring, begin, putAway };
}

/** Looks again at the file that was being looked at when the page was left. */
function useKept(engagementId: string, begin: (file: PackedFile) => void): void {
  useEffect(() => {
    let isOver = false;
    void readKeptFile(engagementId).then((file) => {
      if (file !== undefined && !isOver) begin(file);
    });
    return () => {
      isOver = true;
    };
  }, [engagementId, begin]);
}
