/** A text with the words that somebody looks for marked in it. */
export function Highlighted({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}) {
  return (
    <bdi>
      {piecesOf(text, words).map(({ piece, isFound }, index) =>
        // Pieces have no name but their place.
        isFound ? <mark key={index}>{piece}</mark> : piece,
      )}
    </bdi>
  );
}

/** The text cut where the words begin and end; put together again it is the same. */
export function piecesOf(
  text: string,
  words: readonly string[],
): readonly { readonly piece: string; readonly isFound: boolean }[] {
  if (words.length === 0) return [{ piece: text, isFound: false }];
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((piece, index) => ({ piece, isFound: index % 2 === 1 }))
    .filter(({ piece }) => piece !== '');
}
