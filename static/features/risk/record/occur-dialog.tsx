import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import parts from '../../plan/plan-parts.module.css';
import { usePlan } from '../../plan/use-plan';
import { OccurDone } from './occur-done';
import { OccurFields } from './occur-fields';
import { useOccurForm } from './use-occur-form';

interface OccurDialogProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  /** The suggestion that this accepts. */
  readonly signal?: SignalName;
  readonly onClose: () => void;
}

/** Says that a risk has occurred, with what that does to the plan shown before it is done; then the way back. */
export function OccurDialog({ engagementId, risk, signal, onClose }: OccurDialogProps) {
  const { t } = useTranslation();
  const found = usePlan(engagementId);
  const plan = found.data;
  const editing = useOccurForm(engagementId, risk, plan, signal);
  const { save } = editing;
  const isDone = save.data !== undefined;
  return (
    <ModalTransition>
      {/* A click beside it would take away what was typed. */}
      <Modal onClose={onClose} shouldCloseOnOverlayClick={false} width="medium">
        <ModalHeader>
          <ModalTitle>{t('risk.occur.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {isDone ? (
            <OccurDone engagementId={engagementId} undo={save.data.undo} />
          ) : (
            <div className={parts.form}>
              <p>{t('risk.occur.what')}</p>
              {save.error !== null && <ErrorMessage failure={save.error} />}
              {found.error !== null && <ErrorMessage failure={found.error} />}
              {found.isPending && <p role="status">{t('risk.occur.loading')}</p>}
              {plan !== undefined && <OccurFields {...{ engagementId, plan, editing }} />}
              <p className={parts.note}>{t('risk.occur.back')}</p>
            </div>
          )}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t(isDone ? 'act.close' : 'act.cancel')}
          </Button>
          {!isDone && (
            <Button
              appearance="primary"
              isLoading={save.isPending}
              isDisabled={plan === undefined}
              onClick={editing.submit}
            >
              {t('risk.occur.save')}
            </Button>
          )}
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
