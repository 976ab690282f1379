import { useTranslation } from 'react-i18next';

/** Rows that are named one by one; of more, how many more. */
const MOST_NAMED = 8;

/** Rows of a file as one text: rows behind each other as a range, and not more than can be read. */
export function useRowNumbers(rows: readonly number[]): string {
  const { t } = useTranslation();
  const ranges = rangesOf(rows);
  const named = ranges.slice(0, MOST_NAMED);
  const text = named.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  const count = ranges.slice(MOST_NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return count === 0 ? text : t('exchange.rowsMore', { rows: text, count });
}

function rangesOf(rows: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}
