import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
import { RiskFields } from './risk-fields';
import { useRiskForm } from './use-risk-form';

interface RiskDialogProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  /** Absent for a new one. */
  readonly risk?: RiskView;
  /** The suggestion that the change accepts. */
  readonly signal?: SignalName;
  readonly onClose: () => void;
}

/** Raises a risk or changes one. */
export function RiskDialog({ engagementId, model, risk, signal, onClose }: RiskDialogProps) {
  const { t } = useTranslation();
  const editing = useRiskForm(engagementId, model, risk, onClose, signal);
  return (
    <FormDialog
      title={t(risk === undefined ? 'risk.raise' : 'risk.editTitle')}
      {...(editing.isIncomplete ? { problem: t('risk.form.incomplete') } : {})}
      isSaving={editing.isSaving}
      onSave={editing.submit}
      onClose={onClose}
    >
      <RiskFields {...{ engagementId, model, editing }} />
    </FormDialog>
  );
}
