import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../../src/training/accompany/contract';
import { call } from '../../../shared/call';
import factList from '../../../shared/fact-list.module.css';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { FormDialog } from '../../../shared/form/form-dialog';
import styles from '../training.module.css';
import { useLogWritten } from './use-log';

interface FaqDialogProps {
  readonly engagementId: string;
  readonly entry: LogEntry;
  /** Of its chapter. */
  readonly title: string;
  readonly onClose: () => void;
}

/** The frequent question as its chapter will have it, before it does. */
export function FaqDialog({ engagementId, entry, title, onClose }: FaqDialogProps) {
  const { t } = useTranslation();
  const { number, version, chapterId, question, answer } = entry;
  const written = useLogWritten(engagementId);
  const add = useMutation({
    mutationFn: () => call('training.logToFaq', { engagementId, number, version, chapterId }),
    onSuccess: () => {
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('training.log.toFaqOf', { number })}
      act={t('training.log.toFaq')}
      isSaving={add.isPending}
      onSave={() => add.mutate()}
      onClose={onClose}
    >
      <p>{t('training.log.preview', { title })}</p>
      <dl className={`${factList.list} ${styles.facts}`}>
        <div>
          <dt>{question}</dt>
          <dd>
            <bdi>{answer}</bdi>
          </dd>
        </div>
      </dl>
      <p className={styles.note}>{t('training.faq.fromLog', { number })}</p>
      {add.isError && <ErrorMessage failure={add.error} />}
    </FormDialog>
  );
}
