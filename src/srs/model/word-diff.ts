export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are compared as a whole: a table of all pairs of words would be too large for a browser. */
const MOST_WORDS = 1_500;

/**
 * A text word by word as it was and as it is: what is the same or removed makes the old one, what is the same or added
 * the new one. Chinese is compared by characters, because nothing stands between its words.
 */
export function wordDiff(before: string, after: string): readonly WordPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  const common = lengths(old, now);
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (
      was !== undefined &&
      (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      pieces.push({ kind: 'removed', text: was });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: is ?? '' });
      j += 1;
    }
  }
  return joined(pieces);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+|\s+|[^]/gu) ?? [];
}

/** Lengths of the longest common sequence of the words from each pair of places on. */
function lengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? -1;
}

/** Neighbours of one kind are one piece; what is removed stands before what is added. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const result: WordPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) {
      result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}
