import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EngagementRole } from '../../../../src/engagement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { useChangeHead } from '../use-changes';
import { DelegationSection } from './delegation-section';
import { SettingsForm } from './settings-form-view';
import { SettingsReader } from './settings-reader';

interface ChangeSettingsPageProps {
  readonly engagementId: string;
  /** The reader's own. */
  readonly roles: readonly EngagementRole[];
}

/** Roles that speak for the client: who has one may be named in a level, and let somebody decide in his place. */
const CLIENT: readonly EngagementRole[] = ['sponsor', 'approver', 'keyUser'];

/** Who decides on changes, at which price they are counted, and who stands in for whom. */
export function ChangeSettingsPage({ engagementId, roles }: ChangeSettingsPageProps) {
  const { t } = useTranslation();
  const { head, isPending, isError, error, refetch } = useChangeHead(engagementId);
  return (
    <section className={parts.page}>
      <Link to="/changes">{t('register.toList')}</Link>
      <PageHeading>{t('change.settings.title')}</PageHeading>
      <p className={parts.finding}>{t('change.settings.what')}</p>
      {isPending && <Loading lines={8} />}
      {isError && head === undefined && (
        <ErrorMessage failure={error} onRetry={() => void refetch()} />
      )}
      {head !== undefined && (
        <>
          <DelegationSection
            {...{ engagementId }}
            delegations={head.delegations}
            mayDelegate={roles.some((role) => CLIENT.includes(role))}
          />
          {head.can.configure ? (
            <SettingsForm engagementId={engagementId} register={head} />
          ) : (
            <SettingsReader settings={head.settings.values} />
          )}
        </>
      )}
    </section>
  );
}
