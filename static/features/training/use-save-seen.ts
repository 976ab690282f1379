import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureDetail } from '../../shared/call-failure';

interface Saving<Stored> {
  /** The version that was seen; 0 for what is new. */
  readonly seen: number;
  /** What is stored now; undefined where nothing is. */
  readonly read: () => Promise<Stored | undefined>;
  readonly write: (version: number) => Promise<unknown>;
  readonly onSaved: () => void;
}

/**
 * Saves on the version that was seen. After a conflict what is stored is read at once, and nothing that was typed is lost:
 * one goes on with theirs or with one's own.
 */
export function useSaveSeen<Stored extends { readonly version: number }>({
  seen,
  read,
  write,
  onSaved,
}: Saving<Stored>) {
  const version = useRef(seen);
  const stored = useMutation({ mutationFn: read });
  const save = useMutation({
    mutationFn: () => write(version.current),
    onSuccess: () => {
      // Whoever goes on typing has seen what he wrote himself.
      version.current += 1;
      onSaved();
    },
    onError: (failure) => {
      if (failureDetail(failure).code === 'CONFLICT') stored.mutate();
    },
  });
  const theirs = stored.data;
  return {
    save,
    theirs,
    failure: save.error ?? stored.error,
    goOn: () => {
      if (theirs !== undefined) version.current = theirs.version;
      save.reset();
      stored.reset();
    },
  };
}
