import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** One field of one row as it shall be, and as it was. */
export interface InlineChange<Values> {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  /** Name of the column. */
  readonly column: string;
  readonly values: Values;
  readonly before: Values;
}

/**
 * Writes one field of one row against the version that was seen; the last change can be taken back.
 * @param write Resolves with the version that it made.
 * @param written Has everything read again: after a conflict, too, what is stored now is what shall be seen.
 */
export function useInlineEdit<Values>(
  write: (id: string, version: number, values: Values) => Promise<number>,
  written: () => void,
) {
  const [made, setMade] = useState<InlineChange<Values>>();
  const save = useMutation({
    mutationFn: ({ id, version, values }: InlineChange<Values>) => write(id, version, values),
    onSuccess: (version, change) => setMade({ ...change, version }),
    onSettled: written,
  });
  const undo = useMutation({
    mutationFn: ({ id, version, before }: InlineChange<Values>) => write(id, version, before),
    onSuccess: () => setMade(undefined),
    onSettled: written,
  });
  return { save, undo, made };
}

export type InlineEdit<Values> = ReturnType<typeof useInlineEdit<Values>>;
