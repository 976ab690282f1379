import { wordDiff } from '../../../../src/srs/baseline/contract';

/** A text word by word: what was added and what is gone, each as such. */
export function ChangedWords({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}) {
  return (
    <bdi>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Change = kind === 'added' ? 'ins' : 'del';
        // Pieces have no name but their place.
        return <Change key={index}>{text}</Change>;
      })}
    </bdi>
  );
}
