import { statusBlocks } from './status-blocks';
import styles from './status.module.css';

/** The status as a page to read and to print. */
export function StatusDocument({ text }: { text: string }) {
  return (
    <article className={styles.document} dir="auto">
      {statusBlocks(text).map((block, index) => {
        // Lines may be the same; their place is all that tells them apart.
        const key = `${index} ${block.kind}`;
        switch (block.kind) {
          case 'title':
            return <h3 key={key}>{block.text}</h3>;
          case 'heading':
            return <h4 key={key}>{block.text}</h4>;
          case 'paragraph':
            return <p key={key}>{block.text}</p>;
          case 'list':
            return (
              <ul key={key}>
                {block.entries.map((entry, place) => (
                  <li key={`${place} ${entry}`}>{entry}</li>
                ))}
              </ul>
            );
        }
      })}
    </article>
  );
}
