import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useTrainingSummary } from '../use-training';
import { GateList } from './gate-list';

/** What people have learnt, told to whoever is about to accept go-live; nothing where nobody trains in the app. */
export function GateNote({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, error } = useTrainingSummary(engagementId);
  if (error !== null) return <ErrorMessage failure={error} />;
  if (data === undefined || !data.gate.isAsked) return null;
  const { criteria } = data.gate;
  const missing = criteria.filter(({ state }) => state === 'missing').length;
  return (
    <div>
      <p>{t(missing > 0 ? 'training.gate.notReady' : 'training.gate.ready')}</p>
      <GateList criteria={criteria} />
      {missing > 0 && (
        <p>
          <Link to="/training/lead">{t('training.gate.toWaive')}</Link>
        </p>
      )}
    </div>
  );
}
