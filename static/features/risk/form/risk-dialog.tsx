import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
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
