import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useTrainingSummary } from '../../training/use-training';

/** What the training says of those who are trained, before somebody gives his word on it; nothing where nobody trains here. */
export function TrainedNote({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, error } = useTrainingSummary(engagementId);
  if (error !== null) return <ErrorMessage failure={error} />;
  if (data?.gate.isAsked !== true) return null;
  const { passed, total, target } = data.readiness.operators;
  return <p>{t('uat.entry.fromTraining', { passed, total, limit: target })}</p>;
}
