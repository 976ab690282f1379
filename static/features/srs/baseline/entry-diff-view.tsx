import { useTranslation } from 'react-i18next';
import type { EntrySources } from '../../../../src/srs/document/contract';
import { wordDiff } from '../../../../src/srs/baseline/contract';
import { entryKey, type EntryDiff, type SrsEntry } from '../../../../src/srs/entries/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useEntryWords } from '../entries/use-entry-words';
import styles from './diff.module.css';

const TONES = {
  added: 'success',
  changed: 'information',
  moved: 'neutral',
  removed: 'warning',
} as const;

interface EntryDiffViewProps {
  readonly diff: EntryDiff;
  /** Numbers of the change requests that caused it, by kind and id. */
  readonly changes: Readonly<Record<string, number>>;
  /** Where what entries name is found. */
  readonly sources: EntrySources;
}

/** What became of goals, texts and whatever else stands beside the requirements, word by word. */
export function EntryDiffView({ diff, changes, sources }: EntryDiffViewProps) {
  const { t } = useTranslation();
  const { added, changed, moved, removed } = diff;
  if (added.length + changed.length + moved.length + removed.length === 0) return null;
  return (
    <div className={styles.diff}>
      <h4>{t('srs.diff.beside')}</h4>
      {added.map((entry) => (
        <Entry key={entryKey(entry)} kind="added" after={entry} {...{ changes, sources }} />
      ))}
      {changed.map(({ before, after }) => (
        <Entry key={entryKey(after)} kind="changed" {...{ before, after, changes, sources }} />
      ))}
      {moved.map(({ before, after }) => (
        <Entry key={entryKey(after)} kind="moved" {...{ before, after, changes, sources }} />
      ))}
      {removed.map((entry) => (
        <Entry key={entryKey(entry)} kind="removed" before={entry} {...{ changes, sources }} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly kind: keyof typeof TONES;
  readonly before?: SrsEntry;
  readonly after?: SrsEntry;
  readonly changes: EntryDiffViewProps['changes'];
  readonly sources: EntrySources;
}

function Entry({ kind, before, after, changes, sources }: EntryProps) {
  const { t } = useTranslation();
  const words = useEntryWords(sources);
  const entry = after ?? before;
  if (entry === undefined) return null;
  const said = (one: SrsEntry | undefined) => new Map(one === undefined ? [] : words.fields(one));
  const [old, now] = [said(before), said(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => (old.get(field) ?? '') !== (now.get(field) ?? ''),
  );
  const number = changes[entryKey(entry)];
  const title = `${t(`srs.entry.${entry.kind}.one`)}: ${words.name(entry)}`;
  return (
    <article className={styles.entry} aria-label={title}>
      <h5>
        <bdi>{title}</bdi>
      </h5>
      <p className={styles.marks}>
        <Tag tone={TONES[kind]}>{t(`srs.diff.kind.${kind}`)}</Tag>
        {number !== undefined && <span>{t('srs.diff.because', { number })}</span>}
      </p>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`srs.entryField.${entry.kind}.${field}`)}</dt>
            <dd>
              <bdi>
                {wordDiff(old.get(field) ?? '', now.get(field) ?? '').map((piece, index) => {
                  if (piece.kind === 'same') return piece.text;
                  const Change = piece.kind === 'added' ? 'ins' : 'del';
                  // Pieces have no name but their place.
                  return <Change key={index}>{piece.text}</Change>;
                })}
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
