import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, Side } from '../../../../src/plan/contract';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import { call } from '../../../shared/call';
import type { PayloadOf } from '../../../shared/function-table';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { useSettled } from '../../../shared/use-settled';
import { EffectWords } from '../../plan/editing/effect-words';
import parts from '../../plan/plan-parts.module.css';
import { usePlan } from '../../plan/use-plan';
import { useRisksWritten } from '../use-register';

const SETTLE_MS = 250;
const SIDES = ['vendor', 'client'] as const;

interface OccurDialogProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  /** The suggestion that this accepts. */
  readonly signal?: SignalName;
  readonly onClose: () => void;
}

/** Says that a risk has occurred, with what that does to the plan shown before it is done. */
export function OccurDialog({ engagementId, risk, signal, onClose }: OccurDialogProps) {
  const { t } = useTranslation();
  const plan = usePlan(engagementId).data;
  const [on, setOn] = useState<string>();
  const [side, setSide] = useState<Side>('client');
  const [itemId, setItemId] = useState('');
  const [days, setDays] = useState(String(risk.impactDays ?? 5));
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isBad = itemId !== '' && !/^([1-9]\d?|1\d\d|2[0-5]\d|260)$/.test(days.trim());
  const changes = isBad ? [] : changesOf(plan, itemId, Number(days));
  const save = useOccur(engagementId, onClose);
  const submit = () => {
    setIsTried(true);
    if (isBad || plan === undefined) return;
    save.mutate({
      engagementId,
      riskId: risk.riskId,
      version: risk.version,
      on: on ?? plan.statusDay,
      side,
      days: changes.length === 0 ? 0 : Number(days),
      changes,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(signal === undefined ? {} : { signal }),
    });
  };
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="medium">
        <ModalHeader>
          <ModalTitle>{t('risk.occur.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={parts.form}>
            <p>{t('risk.occur.what')}</p>
            {save.error !== null && <ErrorMessage failure={save.error} />}
            <Field name="occurredOn" label={t('risk.occur.on')}>
              {(control) => (
                <DateInput {...control} value={on ?? plan?.statusDay ?? ''} onChange={setOn} />
              )}
            </Field>
            <Field name="occurNote" label={t('risk.occur.note')}>
              {(control) => (
                <TextInput {...control} maxLength={500} value={note} onChange={setNote} />
              )}
            </Field>
            <Field name="occurItem" label={t('risk.occur.item')}>
              {(control) => (
                <Choice
                  {...control}
                  value={itemId}
                  options={[{ value: '', label: t('risk.occur.noItem') }, ...choicesOf(plan)]}
                  onChange={setItemId}
                />
              )}
            </Field>
            {itemId !== '' && (
              <div className={parts.pair}>
                <Field
                  name="occurDays"
                  label={t('risk.occur.days')}
                  problems={isTried && isBad ? [t('risk.occur.badDays')] : []}
                >
                  {(control) => (
                    <TextInput {...control} maxLength={3} value={days} onChange={setDays} />
                  )}
                </Field>
                <Field name="occurSide" label={t('risk.occur.side')}>
                  {(control) => (
                    <Choice
                      {...control}
                      value={side}
                      options={SIDES.map((value) => ({ value, label: t(`buffer.sides.${value}`) }))}
                      onChange={(value) => value !== '' && setSide(value)}
                    />
                  )}
                </Field>
              </div>
            )}
            {plan !== undefined && changes.length > 0 && (
              <Effect {...{ engagementId, plan, changes }} />
            )}
            <p className={parts.note}>{t('risk.occur.back')}</p>
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            {t('risk.occur.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

interface Delay {
  readonly itemId: string;
  readonly version: number;
  readonly durationDays: number;
}

/** Work that is not done yet can take longer; a milestone takes no time. */
function choicesOf(plan: PlanView | undefined) {
  return (plan?.items ?? [])
    .filter(
      ({ kind, state, isRemoved }) => kind !== 'milestone' && state !== 'finished' && !isRemoved,
    )
    .map(({ id, name, issueKey }) => ({
      value: id,
      label: issueKey === undefined ? name : `${issueKey} ${name}`,
    }));
}

function changesOf(plan: PlanView | undefined, itemId: string, days: number): Delay[] {
  const item = plan?.items.find(({ id }) => id === itemId);
  if (item === undefined) return [];
  return [{ itemId, version: item.version, durationDays: item.durationDays + days }];
}

interface EffectProps {
  readonly engagementId: string;
  readonly plan: PlanView;
  readonly changes: Delay[];
}

function Effect({ engagementId, plan, changes }: EffectProps) {
  const { t } = useTranslation();
  const settled = useSettled(JSON.stringify(changes), SETTLE_MS);
  const isSettled = settled === JSON.stringify(changes);
  const effect = useQuery({
    queryKey: ['plan.preview', engagementId, settled],
    enabled: isSettled,
    gcTime: 0,
    queryFn: () => call('plan.preview', { engagementId, changes }),
  });
  return (
    <div role="status" aria-busy={effect.isFetching}>
      <strong>{t('plan.effect.title')}</strong>
      {effect.data === undefined || !isSettled ? (
        <p>{t('plan.effect.thinking')}</p>
      ) : (
        <EffectWords effect={effect.data} plan={plan} />
      )}
      {effect.error !== null && <ErrorMessage failure={effect.error} />}
    </div>
  );
}

function useOccur(engagementId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (payload: PayloadOf<'risk.occur'>) => call('risk.occur', payload),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan.get', engagementId] });
      onDone();
    },
    onSettled: useRisksWritten(engagementId),
  });
}
