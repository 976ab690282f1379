import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntryEdit, SrsEntry } from '../../../../src/srs/entries/contract';
import { SaveActs } from '../../../shared/form/save-acts';
import { SaveFailure } from '../../plan/save-failure';
import { TextArea } from '../../plan/text-area';
import { useSaveEntry } from '../entries/use-write-entries';
import styles from './document.module.css';

interface EditChapterProps {
  readonly engagementId: string;
  /** Key of the chapter. */
  readonly chapter: string;
  readonly title: string;
  /** What stands there; absent as long as nothing does. */
  readonly text?: Extract<SrsEntry, { kind: 'text' }>;
}

/** Writes the text of a chapter in its place. */
export function EditChapter({ engagementId, chapter, title, text }: EditChapterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const seen = { kind: 'text' as const, entryId: chapter, version: text?.version ?? 0 };
  const { save, takeStored, version } = useSaveEntry(engagementId, seen, () => setTyped(undefined));
  if (typed === undefined) {
    return (
      <p className={styles.acts}>
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('srs.document.writeOf', { chapter: title })}
          onClick={() => {
            version.current = text?.version ?? 0;
            setTyped(text?.value.text ?? '');
          }}
        >
          {t(text === undefined ? 'srs.document.write' : 'srs.edit')}
        </Button>
        {text !== undefined && (
          <Link
            to={`/srs/history/text:${chapter}`}
            aria-label={t('srs.history.of', { name: title })}
          >
            {t('srs.history.title')}
          </Link>
        )}
      </p>
    );
  }
  const submit = () => {
    const value = typed.trim() === '' ? null : { text: typed.trim() };
    const edit: EntryEdit = { kind: 'text', entryId: chapter, version: version.current, value };
    // An empty text that was never there is nothing to store.
    if (value === null && version.current === 0) setTyped(undefined);
    else save.mutate([edit]);
  };
  return (
    <div className={styles.editor}>
      <SaveFailure
        failure={save.error ?? takeStored.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, {
            onSuccess: (stored) => setTyped(stored?.kind === 'text' ? stored.value.text : ''),
          })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      <TextArea
        name={`text-${chapter}`}
        label={title}
        rows={8}
        maxLength={8_000}
        value={typed}
        onChange={setTyped}
      />
      <SaveActs isSaving={save.isPending} onSave={submit} onCancel={() => setTyped(undefined)} />
    </div>
  );
}
