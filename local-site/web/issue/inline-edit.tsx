import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/query-state';
import styles from './issue.module.css';

/** Shows a value; its button turns it into a control named `value` with Save and Cancel. */
export function InlineEdit({
  label,
  view,
  control,
  onSave,
}: {
  readonly label: string;
  readonly view: ReactNode;
  readonly control: (id: string) => ReactNode;
  readonly onSave: (value: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = `edit-${label.replace(/\s+/g, '-')}`;
  const stop = () => {
    setEditing(false);
    setError(null);
    // After the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = async (value: string) => {
    try {
      await onSave(value);
      stop();
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  if (!isEditing) {
    return (
      <div className={styles.inlineView}>
        <div>{view}</div>
        <button
          ref={opener}
          type="button"
          className={styles.editButton}
          aria-label={t('editField', { label })}
          onClick={() => setEditing(true)}
        >
          ✎
        </button>
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles up from its controls
    <form
      className={styles.inlineForm}
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('value');
        void save(typeof value === 'string' ? value : '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stop();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      {control(id)}
      <ErrorNote error={error} />
      <div className={styles.inlineActions}>
        <Button type="submit" spacing="compact" appearance="primary">
          {t('save')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={stop}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
