import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { failureDetail } from '../../shared/call-failure';
import { ErrorMessage } from '../../shared/feedback/error-message';
import parts from './plan-parts.module.css';

interface SaveFailureProps {
  readonly failure: unknown;
  /** What somebody else has changed, where that is known. */
  readonly detail?: string;
  readonly onTakeStored: () => void;
  readonly onKeepMine: () => void;
}

/** Why nothing was saved. When somebody was quicker, nothing is lost: one goes on with his version or with one's own. */
export function SaveFailure({ failure, detail, onTakeStored, onKeepMine }: SaveFailureProps) {
  const { t } = useTranslation();
  if (failure === null) return null;
  if (failureDetail(failure).code !== 'CONFLICT') return <ErrorMessage failure={failure} />;
  return (
    <div>
      <ErrorMessage failure={failure} />
      {detail !== undefined && <p>{detail}</p>}
      <div className={parts.choices}>
        <Button onClick={onTakeStored}>{t('settings.takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('settings.keepMine')}</Button>
      </div>
    </div>
  );
}
