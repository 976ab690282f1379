import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ADOPTED_AT_ONCE } from '../../../../../src/uat/library/contract';
import { call } from '../../../../shared/call';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Loading } from '../../../../shared/feedback/loading';
import { FormDialog } from '../../../../shared/form/form-dialog';
import { BulkOutcomes } from '../../../../shared/register/bulk-outcomes';
import { writeInSlices, type Outcome } from '../../../../shared/register/write-in-slices';
import { useUatWritten } from '../../use-uat';
import { LibraryModule } from './library-module';

interface LibraryDialogProps {
  readonly engagementId: string;
  readonly onClose: () => void;
}

/** Typical cases of such an engagement, module by module: ticked ones go into the register as drafts. */
export function LibraryDialog({ engagementId, onClose }: LibraryDialogProps) {
  const { t } = useTranslation();
  const library = useQuery({
    queryKey: ['uat.library', engagementId],
    queryFn: () => call('uat.library', { engagementId }),
  });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { adopt, outcomes } = useAdopt(engagementId, onClose);
  const cases = library.data?.modules.flatMap((module) => module.cases) ?? [];
  const tick = (keys: readonly string[], isTicked: boolean) =>
    setTicked((known) => {
      const others = known.filter((key) => !keys.includes(key));
      return isTicked ? [...others, ...keys] : others;
    });
  return (
    <FormDialog
      title={t('uat.library.title')}
      act={t('uat.library.adopt', { count: ticked.length })}
      isSaving={adopt.isPending}
      onSave={() => (ticked.length === 0 ? undefined : adopt.mutate(ticked))}
      onClose={onClose}
    >
      <p>{t('uat.library.what')}</p>
      {library.isPending && <Loading lines={6} />}
      {library.isError && (
        <ErrorMessage failure={library.error} onRetry={() => void library.refetch()} />
      )}
      {library.data?.modules.map((module) => (
        <LibraryModule key={module.name} {...{ module, ticked }} onTick={tick} />
      ))}
      <BulkOutcomes
        total={ticked.length}
        outcomes={outcomes}
        nameOf={(id) => cases.find(({ key }) => key === id)?.title ?? id}
      />
    </FormDialog>
  );
}

/** Adopting twice is safe: what is in the register already stays as it is. */
function useAdopt(engagementId: string, onAllDone: () => void) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const written = useUatWritten(engagementId);
  const adopt = useMutation({
    mutationFn: (keys: readonly string[]) =>
      writeInSlices(
        keys,
        MOST_ADOPTED_AT_ONCE,
        (key) => key,
        (slice) => call('uat.adopt', { engagementId, keys: [...slice] }),
        setOutcomes,
      ),
    onSuccess: (all) => {
      written();
      if (all.every(({ failure }) => failure === undefined)) onAllDone();
    },
  });
  return { adopt, outcomes };
}
