import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemView, Side } from '../../../../src/plan/contract';
import type { DrawDownCause } from '../../../../src/plan/history/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { useKeepPlan } from '../use-keep-plan';
import styles from '../plan-parts.module.css';

const CAUSES = ['lateItem', 'changeRequest', 'riskOccurred'] as const;
const SIDES = ['vendor', 'client'] as const;

interface CauseDialogProps {
  readonly engagementId: string;
  readonly item: PlanItemView;
  readonly name: string;
  readonly onClose: () => void;
}

/** Says why an item takes days of the buffer, and to whom they are booked. */
export function CauseDialog({ engagementId, item, name, onClose }: CauseDialogProps) {
  const { t } = useTranslation();
  const [cause, setCause] = useState<DrawDownCause>(item.cause?.cause ?? 'lateItem');
  const [side, setSide] = useState<Side>(item.cause?.side ?? item.side);
  const [reference, setReference] = useState(item.cause?.reference ?? '');
  const save = useSaveCause(engagementId, item, onClose);
  const isKnown = cause !== 'lateItem';
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader>
          <ModalTitle>{t('buffer.explainTitle', { name })}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={styles.form}>
            {save.error !== null && <ErrorMessage failure={save.error} />}
            <p>{t('buffer.explainText')}</p>
            <Field name="cause" label={t('buffer.cause')}>
              {(control) => (
                <Choice
                  {...control}
                  value={cause}
                  options={CAUSES.map((value) => ({ value, label: t(`buffer.causes.${value}`) }))}
                  onChange={(value) => value !== '' && setCause(value)}
                />
              )}
            </Field>
            {isKnown && (
              <>
                <Field name="side" label={t('buffer.side')}>
                  {(control) => (
                    <Choice
                      {...control}
                      value={side}
                      options={SIDES.map((value) => ({ value, label: t(`buffer.sides.${value}`) }))}
                      onChange={(value) => value !== '' && setSide(value)}
                    />
                  )}
                </Field>
                <Field
                  name="reference"
                  label={t('buffer.reference')}
                  help={t('buffer.referenceHelp')}
                >
                  {({ id, describedBy }) => (
                    <Textfield
                      id={id}
                      aria-describedby={describedBy}
                      maxLength={64}
                      value={reference}
                      onChange={(event) => setReference(event.currentTarget.value)}
                    />
                  )}
                </Field>
              </>
            )}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button
            appearance="primary"
            isLoading={save.isPending}
            onClick={() =>
              save.mutate(
                cause === 'lateItem'
                  ? null
                  : {
                      cause,
                      side,
                      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
                    },
              )
            }
          >
            {t('act.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function useSaveCause(engagementId: string, item: PlanItemView, onSaved: () => void) {
  const keep = useKeepPlan(engagementId);
  return useMutation({
    mutationFn: (cause: PlanItemView['cause'] | null) =>
      call('plan.change', {
        engagementId,
        changes: [{ itemId: item.id, version: item.version, cause }],
      }),
    onSuccess: ({ plan }) => {
      keep(plan);
      onSaved();
    },
  });
}
