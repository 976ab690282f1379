import {
  MOST_CORRECTIONS,
  type KeyTask,
  type ObservationFacts,
  type ObservationRound,
  type Recorded,
} from '../../observation/contract';
import { isSameTask } from './key-tasks';

export type Recording =
  | { readonly kind: 'saved'; readonly facts: ObservationFacts }
  /** The very same was recorded before. */
  | { readonly kind: 'known'; readonly facts: ObservationFacts }
  | { readonly kind: 'conflict'; readonly facts: ObservationFacts }
  /** Somebody else has recorded it: he alone puts it right. */
  | { readonly kind: 'notHis'; readonly facts: ObservationFacts }
  | { readonly kind: 'full' }
  | { readonly kind: 'nothingSeen' }
  | { readonly kind: 'unknownTask'; readonly index: number };

interface Asked {
  readonly round: ObservationRound;
  readonly version: number;
  readonly observer: string;
  readonly now: number;
  readonly recorded: Recorded;
}

/**
 * What an observer says of somebody, in the place of what he said before, which is kept where it was something else.
 * @param tasks That can be observed now; what was recorded before keeps those that it began with.
 */
export function recordedAfter(
  before: ObservationFacts | undefined,
  { round, version, observer, now, recorded }: Asked,
  tasks: readonly KeyTask[],
): Recording {
  const own = before?.tasks ?? tasks;
  const index = recorded.marks.findIndex(
    (mark, at) =>
      !own.some((task) => isSameTask(task, mark)) ||
      recorded.marks.findIndex((one) => isSameTask(one, mark)) < at,
  );
  const isSame = before !== undefined && says(before) === says(recorded);
  if (before !== undefined) {
    if (before.version !== version) {
      const isKnown = isSame && before.observer === observer;
      return { kind: isKnown ? 'known' : 'conflict', facts: before };
    }
    if (before.observer !== observer) return { kind: 'notHis', facts: before };
    if (!isSame && before.earlier.length >= MOST_CORRECTIONS) return { kind: 'full' };
  }
  if (index >= 0) return { kind: 'unknownTask', index };
  if (recorded.marks.every(({ outcome }) => outcome === 'notSeen')) return { kind: 'nothingSeen' };
  const marked = own.filter((task) => recorded.marks.some((mark) => isSameTask(mark, task)));
  return {
    kind: 'saved',
    facts: {
      ...recorded,
      ...{ round, observer, version: (before?.version ?? 0) + 1 },
      at: before?.at ?? now,
      changedAt: isSame ? before.changedAt : now,
      tasks: before?.tasks ?? marked,
      earlier:
        before === undefined
          ? []
          : isSame
            ? before.earlier
            : [...before.earlier, earlierOf(before)],
    },
  };
}

/** What is said, without who and when; marks in the order of their tasks. */
function says({ marks, uses, tickets, comment }: Recorded): string {
  const told = marks.map(({ chapterId, taskId, outcome }) => [chapterId, taskId ?? '', outcome]);
  return JSON.stringify([told.map((one) => one.join(' ')).sort(), uses ?? null, tickets, comment]);
}

function earlierOf({ version, changedAt, marks, uses, tickets, comment }: ObservationFacts) {
  return {
    ...{ version, at: changedAt, marks, tickets, comment },
    ...(uses === undefined ? {} : { uses }),
  };
}
