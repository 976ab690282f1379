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
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { RiskFields } from './risk-fields';
import { useRiskForm } from './use-risk-form';

interface RiskDialogProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  /** Absent for a new one. */
  readonly risk?: RiskView;
  readonly onClose: () => void;
}

/** Raises a risk or changes one. */
export function RiskDialog({ engagementId, model, risk, onClose }: RiskDialogProps) {
  const { t } = useTranslation();
  const editing = useRiskForm(engagementId, model, risk, onClose);
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader>
          <ModalTitle>{t(risk === undefined ? 'risk.raise' : 'risk.editTitle')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <RiskFields {...{ engagementId, model, editing }} />
        </ModalBody>
        <ModalFooter>
          {editing.isIncomplete && <p role="alert">{t('risk.form.incomplete')}</p>}
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button appearance="primary" isLoading={editing.isSaving} onClick={editing.submit}>
            {t('act.save')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
