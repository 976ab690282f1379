import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface EmptySrsProps {
  readonly canWrite: boolean;
  /** Absent where requirements are not written: there it leads to where they are. */
  readonly onRaise?: () => void;
}

/** What a specification is for, and its first act. */
export function EmptySrs({ canWrite, onRaise }: EmptySrsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t('srs.empty.what')}</p>
      {!canWrite && <p>{t('srs.empty.reader')}</p>}
      {canWrite && onRaise === undefined && <Link to="/srs/register">{t('srs.empty.act')}</Link>}
      {canWrite && onRaise !== undefined && (
        <Button appearance="primary" onClick={onRaise}>
          {t('srs.empty.act')}
        </Button>
      )}
    </div>
  );
}
