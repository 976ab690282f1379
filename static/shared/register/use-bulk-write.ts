import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { writeInSlices, type Outcome } from './write-in-slices';

interface BulkWrite<Row, Values> {
  /** Rows of one call. */
  readonly most: number;
  readonly idOf: (row: Row) => string;
  readonly write: (slice: readonly Row[], values: Values) => Promise<unknown>;
  /** Called when all were tried, whatever came of them. */
  readonly onTried: () => void;
  /** Called when nothing failed. */
  readonly onAllDone: () => void;
}

/** Writes the same values to many rows, against the versions that were seen, and keeps what came of each. */
export function useBulkWrite<Row, Values>(bulk: BulkWrite<Row, Values>) {
  const { most, idOf, write, onTried, onAllDone } = bulk;
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const change = useMutation({
    mutationFn: ({ rows, values }: { readonly rows: readonly Row[]; readonly values: Values }) => {
      setOutcomes([]);
      return writeInSlices(rows, most, idOf, (slice) => write(slice, values), setOutcomes);
    },
    onSuccess: (all) => {
      onTried();
      if (all.every(({ failure }) => failure === undefined)) onAllDone();
    },
  });
  return { change, outcomes };
}
