import type { Side } from '../../../../src/plan/contract';
import type { CommitmentEntry } from '../../../../src/plan/settings/contract';

/** A commitment while it is being edited: everything as it is typed. */
export interface CommitmentRow {
  readonly id: number;
  readonly who: string;
  readonly side: Side;
  readonly percent: string;
  readonly from: string;
  readonly to: string;
}

export function rowsOf(commitments: readonly CommitmentEntry[]): readonly CommitmentRow[] {
  return commitments.map(({ who, side, percent, from = '', to = '' }, id) => ({
    id,
    who,
    side,
    percent: String(percent),
    from,
    to,
  }));
}

/** A line for somebody who has none yet; half of the time is what key users are usually promised for. */
export function newRow(rows: readonly CommitmentRow[], who: string): CommitmentRow {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  return { id, who, side: 'client', percent: '50', from: '', to: '' };
}

/** What is wrong with a line, as a key under `people.problem.`; undefined when nothing is. */
export function problemOf({ who, percent, from, to }: CommitmentRow): string | undefined {
  if (who === '') return 'who';
  if (!/^\d{1,3}$/.test(percent) || Number(percent) < 1 || Number(percent) > 100) return 'percent';
  if (from !== '' && to !== '' && from > to) return 'span';
  return undefined;
}

/** The lines as they are stored; only to be asked when no line has a problem. */
export function commitmentsOf(rows: readonly CommitmentRow[]): readonly CommitmentEntry[] {
  return rows.map(({ who, side, percent, from, to }) => ({
    who,
    side,
    percent: Number(percent),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  }));
}
