import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { fieldId } from '../../../shared/form/field';
import { useKeys } from '../../../shared/register/inline/use-keys';
import styles from '../training.module.css';
import { LogFields, newLogForm, type LogForm } from './log-fields';
import { useLogWritten } from './use-log';

interface QuickEntryProps {
  readonly engagementId: string;
  readonly chapters: readonly ChapterRow[];
  readonly departments: readonly string[];
  readonly today: string;
}

/** One entry after another, by keyboard: Enter writes it down, from the answer with Ctrl; who asked stays for the next. */
export function QuickEntry({ engagementId, chapters, departments, today }: QuickEntryProps) {
  const { t } = useTranslation();
  const written = useLogWritten(engagementId);
  const [form, setForm] = useState<LogForm>(() => newLogForm(today));
  const [isTried, setIsTried] = useState(false);
  // Made anew for each entry alone, so that a save which is repeated writes no second one.
  const entryId = useRef(crypto.randomUUID());
  const isMissing = form.question.trim() === '' || form.day === '';
  const sentFrom = useRef<Element | null>(null);
  const save = useMutation({
    mutationFn: (sent: LogForm) =>
      call('training.writeLogEntry', {
        engagementId,
        entry: { ...sent, question: sent.question.trim(), entryId: entryId.current },
      }),
    onSuccess: (_, sent) => {
      entryId.current = crypto.randomUUID();
      setForm((known) => emptied(known, sent));
      setIsTried(false);
      written();
      const at = document.activeElement;
      // Whoever has gone on meanwhile is left where he is.
      if (at !== sentFrom.current && at !== document.body) return;
      document.getElementById(fieldId('log-question'))?.focus();
    },
  });
  const send = () => {
    setIsTried(true);
    if (isMissing || save.isPending) return;
    sentFrom.current = document.activeElement;
    save.mutate(form);
  };
  const place = useRef<HTMLFormElement>(null);
  useKeys(place, (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  });
  return (
    <form
      ref={place}
      aria-label={t('training.log.add')}
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <LogFields
        {...{ form, chapters, departments }}
        prefix="log"
        problems={isTried && isMissing ? [t('training.log.missing')] : []}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
      {save.isError && <ErrorMessage failure={save.error} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" isLoading={save.isPending}>
          {t('training.log.write')}
        </Button>
        <span role="status">
          {save.isSuccess && t('training.log.written', { number: save.data.entry.number })}
        </span>
        <span className={styles.note}>{t('training.log.keys')}</span>
      </div>
    </form>
  );
}

/** The form for the next entry: what was typed while the last one was on its way stays. */
function emptied(known: LogForm, sent: LogForm): LogForm {
  const { question, answer, isClosed } = newLogForm(known.day);
  return {
    ...known,
    ...(known.question === sent.question ? { question } : {}),
    ...(known.answer === sent.answer ? { answer } : {}),
    ...(known.isClosed === sent.isClosed ? { isClosed } : {}),
  };
}
