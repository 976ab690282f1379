import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView as Found } from '../../../../src/uat/cycle/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { FormDialog } from '../../../shared/form/form-dialog';
import styles from '../../../shared/register/register.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { useCycle, useUatWritten } from '../use-uat';
import { BurnUpOfCycle } from '../burn-up/burn-up-of-cycle';
import { AssignModule } from './assign-module';
import { CycleStateTag } from './cycle-state-tag';
import { EntrySection } from './entry-section';
import { ModuleTable } from './module-table';
import { OpeningProgress } from './opening-progress';
import { RunsSection } from './runs-section';
import { TesterTable } from './tester-table';

interface CycleViewProps {
  readonly engagementId: string;
  readonly number: number;
}

/** One cycle: what stands between here and its end, day by day, module by module, tester by tester, run by run. */
export function CycleView({ engagementId, number }: CycleViewProps) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useCycle(engagementId, number);
  if (isPending) return <Loading lines={8} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  const { cycle, summary, opening, register } = data;
  return (
    <>
      <CycleHead {...{ engagementId }} found={data} />
      {opening !== undefined && <OpeningProgress {...{ engagementId, opening }} />}
      {cycle.state !== 'preparing' && cycle.state !== 'cancelled' && (
        <>
          <BurnUpOfCycle cycle={cycle} modules={register.modules} />
          <ModuleTable modules={summary.modules} names={register.modules} number={number} />
          <TesterTable testers={summary.testers} number={number} />
          {(cycle.assigning ?? []).map(({ assignmentId, module, given }) => (
            <p key={assignmentId} role="status">
              {t('uat.assignModule.running', {
                module: register.modules.find(({ key }) => key === module)?.name ?? module,
                given,
              })}
            </p>
          ))}
          {register.can.write && cycle.state === 'running' && (
            <AssignModule {...{ engagementId, number, summary }} names={register.modules} />
          )}
          <EntrySection {...{ engagementId, cycle }} canWrite={register.can.write} />
          <RunsSection
            {...{ engagementId, cycle }}
            modules={register.modules}
            canWrite={register.can.write && cycle.state === 'running'}
          />
        </>
      )}
    </>
  );
}

function CycleHead({ engagementId, found }: { engagementId: string; found: Found }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isClosing, setIsClosing] = useState(false);
  const { cycle, register } = found;
  const { name, build, from, to, state } = cycle;
  const isOver = state === 'closed' || state === 'cancelled';
  return (
    <div className={styles.head}>
      <div>
        <h3>
          <bdi>{name}</bdi> <CycleStateTag state={state} />
        </h3>
        <p>{t('uat.cycle.line', { build, from: dates.day(from), to: dates.day(to) })}</p>
      </div>
      {register.can.write && !isOver && (
        <div className={styles.acts}>
          <Button onClick={() => setIsClosing(true)}>
            {t(state === 'preparing' ? 'uat.cycle.giveUp' : 'uat.cycle.close')}
          </Button>
        </div>
      )}
      {isClosing && (
        <CloseDialog {...{ engagementId, found }} onClose={() => setIsClosing(false)} />
      )}
    </div>
  );
}

interface CloseDialogProps {
  readonly engagementId: string;
  readonly found: Found;
  readonly onClose: () => void;
}

/** Asks before a cycle is ended, and says what that means. */
function CloseDialog({ engagementId, found, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const written = useUatWritten(engagementId);
  const { number, state, name } = found.cycle;
  const isPreparing = state === 'preparing';
  const close = useMutation({
    mutationFn: () => call('uat.closeCycle', { engagementId, cycle: number }),
    onSuccess: (after) => {
      client.setQueryData(['uat.cycle', engagementId, number], after);
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(isPreparing ? 'uat.cycle.giveUpTitle' : 'uat.cycle.closeTitle', { name })}
      act={t(isPreparing ? 'uat.cycle.giveUp' : 'uat.cycle.close')}
      isSaving={close.isPending}
      onSave={() => close.mutate()}
      onClose={onClose}
    >
      {close.error !== null && <ErrorMessage failure={close.error} />}
      <p>{t(isPreparing ? 'uat.cycle.giveUpText' : 'uat.cycle.closeText')}</p>
    </FormDialog>
  );
}
