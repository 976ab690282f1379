import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogDraft } from '../../../../src/training/accompany/contract';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { fieldId } from '../../../shared/form/field';
import { useKeys } from '../../../shared/register/inline/use-keys';
import { localToday } from '../../../shared/text/day-number';
import { TheirChoice } from '../their-choice';
import styles from '../training.module.css';
import { formOfEntry, LogFields, newLogForm, type LogForm } from './log-fields';
import { readLogEntry, useLogWritten } from './use-log';

interface QuickEntryProps {
  readonly engagementId: string;
  readonly chapters: readonly ChapterRow[];
  readonly departments: readonly string[];
}

/** One entry after another, by keyboard: Enter writes it down, from the answer with Ctrl; who asked stays for the next. */
export function QuickEntry({ engagementId, chapters, departments }: QuickEntryProps) {
  const { t } = useTranslation();
  const written = useLogWritten(engagementId);
  const [form, setForm] = useState<LogForm>(() => newLogForm(localToday(new Date())));
  const [isTried, setIsTried] = useState(false);
  // Made anew for each entry alone, so that a save which is repeated writes no second one.
  const entryId = useRef(crypto.randomUUID());
  // Of this very entry, where it was written without an answer, and corrected before it was sent again.
  const seen = useRef<LogDraft['seen']>(undefined);
  const isMissing = form.question.trim() === '' || form.day === '';
  const sentFrom = useRef<Element | null>(null);
  const save = useMutation({
    mutationFn: (sent: LogForm) =>
      call('training.writeLogEntry', {
        engagementId,
        entry: {
          ...{ ...sent, question: sent.question.trim(), entryId: entryId.current },
          ...(seen.current === undefined ? {} : { seen: seen.current }),
        },
      }),
    onSuccess: (_, sent) => {
      entryId.current = crypto.randomUUID();
      seen.current = undefined;
      setForm((known) => emptied(known, sent));
      setIsTried(false);
      written();
      const at = document.activeElement;
      // Whoever has gone on meanwhile is left where he is.
      if (at !== sentFrom.current && at !== document.body) return;
      document.getElementById(fieldId('log-question'))?.focus();
    },
    onError: (failure) => {
      const { code, params } = failureDetail(failure);
      if (code === 'CONFLICT') stored.mutate(Number(params?.item));
    },
  });
  const stored = useMutation({
    mutationFn: (number: number) => readLogEntry(engagementId, number),
  });
  const theirs = stored.data;
  const goOn = () => {
    if (theirs !== undefined) seen.current = { number: theirs.number, version: theirs.version };
    save.reset();
    stored.reset();
  };
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
      <TheirChoice
        saving={{ failure: save.error ?? stored.error, theirs, goOn }}
        onTake={(theirs) => setForm(formOfEntry(theirs))}
      />
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
