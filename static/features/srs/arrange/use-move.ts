import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SrsView } from '../../../../src/srs/contract';
import { byPlace } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import { useSrsWritten } from '../use-srs';
import type { Move } from './arrangement';

/** What was done last, for as long as the page is open. */
export interface Done {
  readonly name: string;
  /** Absent once it was taken back. */
  readonly back?: Move;
}

/** Moves things, and takes the last move back; another one who was quicker is told of, and nothing is overwritten. */
export function useMove(engagementId: string) {
  const client = useQueryClient();
  const written = useSrsWritten(engagementId);
  const [done, setDone] = useState<Done>();
  const write = useMutation({
    mutationFn: async ({ move }: { readonly move: Move; readonly done: Done }) => {
      const stored =
        'changes' in move
          ? await call('srs.change', { engagementId, changes: [...move.changes] })
          : await call('srs.write', { engagementId, entries: [...move.entries] });
      // Seen at once, before everything is read again.
      client.setQueryData<SrsView>(['srs.get', engagementId], (known) =>
        known === undefined ? known : withStored(known, stored),
      );
    },
    onSuccess: (_, { done: made }) => setDone(made),
    onSettled: written,
  });
  return {
    done,
    failure: write.error,
    isSaving: write.isPending,
    move: (name: string, move: Move, back: Move) => write.mutate({ move, done: { name, back } }),
    undo: () => {
      if (done?.back !== undefined) write.mutate({ move: done.back, done: { name: done.name } });
    },
  };
}

type Stored = Pick<SrsView, 'summary'> & Partial<Pick<SrsView, 'requirements' | 'entries'>>;

function withStored(known: SrsView, { requirements = [], entries, summary }: Stored): SrsView {
  const changed = new Map(requirements.map((one) => [one.requirementId, one]));
  return {
    ...known,
    summary,
    ...(entries === undefined ? {} : { entries }),
    requirements: known.requirements
      .map((one) => changed.get(one.requirementId) ?? one)
      .sort(byPlace),
  };
}
