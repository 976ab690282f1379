import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../feedback/error-message';
import styles from './inline.module.css';
import { useKeys } from './use-keys';

interface InlineFormProps {
  readonly isSaving: boolean;
  readonly failure: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** The control of one field. */
  readonly children: ReactNode;
}

/** The control of one field, with what it takes to save it. */
export function InlineForm({ isSaving, failure, onSave, onClose, children }: InlineFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  useKeys(form, (event) => {
    const { key, target } = event;
    if (key === 'Escape') onClose();
    // Not every browser submits a form from a list of choices.
    if (key === 'Enter' && target instanceof HTMLSelectElement) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  });
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" spacing="compact" isLoading={isSaving}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
      {failure !== null && <ErrorMessage failure={failure} />}
    </form>
  );
}
