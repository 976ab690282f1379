import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ADOPTED_AT_ONCE } from '../../../../src/training/chapter/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { FormDialog } from '../../../shared/form/form-dialog';
import styles from '../training.module.css';
import { useLearningTime } from '../use-learning-time';
import { useTrainingWritten } from '../use-training';

interface AdoptDialogProps {
  readonly engagementId: string;
  readonly onClose: () => void;
}

/** Typical chapters of such an engagement: ticked ones go into the handbook. */
export function AdoptDialog({ engagementId, onClose }: AdoptDialogProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const time = useLearningTime();
  const library = useQuery({
    queryKey: ['training.library', engagementId],
    queryFn: () => call('training.library', { engagementId }),
  });
  const [left, setLeft] = useState<readonly string[]>([]);
  const offered = library.data?.chapters.filter(({ isAdopted }) => !isAdopted) ?? [];
  const ticked = offered.filter(({ key }) => !left.includes(key)).map(({ key }) => key);
  const adopt = useMutation({
    mutationFn: async (keys: readonly string[]) => {
      for (let from = 0; from < keys.length; from += MOST_ADOPTED_AT_ONCE) {
        const slice = keys.slice(from, from + MOST_ADOPTED_AT_ONCE);
        await call('training.adopt', { engagementId, keys: slice });
      }
    },
    onSuccess: onClose,
    onSettled: written,
  });
  return (
    <FormDialog
      title={t('training.adopt.title')}
      act={t('training.adopt.act', { count: ticked.length })}
      isSaving={adopt.isPending}
      onSave={() => (ticked.length === 0 ? onClose() : adopt.mutate(ticked))}
      onClose={onClose}
    >
      <p>{t('training.adopt.what')}</p>
      {adopt.error !== null && <ErrorMessage failure={adopt.error} />}
      {library.isPending && <Loading lines={6} />}
      {library.isError && (
        <ErrorMessage failure={library.error} onRetry={() => void library.refetch()} />
      )}
      {library.isSuccess && offered.length === 0 && <p>{t('training.adopt.none')}</p>}
      {offered.map(({ key, title, tracks, minutes, objective, ...holds }) => (
        <div key={key} className={styles.part}>
          <label className={styles.option}>
            <input
              type="checkbox"
              checked={!left.includes(key)}
              onChange={({ target }) =>
                setLeft((known) =>
                  target.checked ? known.filter((one) => one !== key) : [...known, key],
                )
              }
            />
            {title}
          </label>
          <p className={styles.note}>
            {tracks.map((track) => t(`training.track.${track}`)).join(', ')} · {time(minutes)} ·{' '}
            {objective}
          </p>
          <p className={styles.note}>
            {[
              t('training.adopt.questions', { count: holds.questions }),
              t('training.adopt.faq', { count: holds.faq }),
              ...(holds.hasEmergency ? [t('training.emergency.title')] : []),
            ].join(' · ')}
          </p>
        </div>
      ))}
    </FormDialog>
  );
}
