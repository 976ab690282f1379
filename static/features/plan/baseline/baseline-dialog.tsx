import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { TextArea } from '../text-area';
import { useKeepPlan } from '../use-keep-plan';

interface BaselineDialogProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

/** Agrees on the plan as it is forecast now; says what that means, and takes the reason. */
export function BaselineDialog({ plan, onClose }: BaselineDialogProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const save = useSetBaseline(plan, onClose);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!isMissing) save.mutate(reason.trim());
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader>
          <ModalTitle>{t('baseline.set')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={parts.form}>
            {save.error !== null && <ErrorMessage failure={save.error} />}
            <p>{t('baseline.meaning', { day: dates.day(plan.goLive.forecast) })}</p>
            <TextArea
              name="baselineReason"
              label={t('baseline.reason')}
              help={t('baseline.reasonHelp')}
              isRequired
              problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
              maxLength={1_000}
              value={reason}
              onChange={setReason}
            />
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            {t('baseline.set')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function useSetBaseline({ engagementId, baselines }: PlanView, onSaved: () => void) {
  const client = useQueryClient();
  const keep = useKeepPlan(engagementId);
  return useMutation({
    mutationFn: (reason: string) =>
      call('plan.setBaseline', { engagementId, number: baselines.at(-1)?.number ?? 0, reason }),
    onSuccess: (plan) => {
      keep(plan);
      onSaved();
    },
    onError: (failure) => {
      // Somebody was quicker: his baseline is to be looked at before another one is set.
      if (failureDetail(failure).code === 'CONFLICT') {
        void client.invalidateQueries({ queryKey: ['plan.get', engagementId] });
      }
    },
  });
}
