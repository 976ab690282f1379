import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UatSummary } from '../../../../src/uat/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import parts from '../../plan/plan-parts.module.css';
import { BurnUp } from '../burn-up/burn-up';
import { ModuleTable } from '../cycle/module-table';
import { CriteriaList } from '../signoff/criteria-list';
import { useUatSummary } from '../use-uat';
import { BetweenSentence } from './between-sentence';
import own from './lead.module.css';
import { SignoffStates } from './signoff-states';

/** What stands between here and go-live, in words first. */
export function LeadPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useUatSummary(engagementId);
  return (
    <section className={`${styles.page} ${own.page}`}>
      <PageHeading>{t('uat.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Standing summary={data} />}
    </section>
  );
}

function Standing({ summary }: { summary: UatSummary }) {
  const { t } = useTranslation();
  const { register, cycle, retestDue, exits } = summary;
  const { draft, ready } = register.cases;
  return (
    <>
      {cycle !== undefined && <BetweenSentence summary={summary} />}
      <p>
        {draft + ready === 0 ? t('uat.empty.what') : t('uat.head.counts', register.cases)}
        <Gap />
        <Link to="/uat/cases">{t('uat.lead.toCases')}</Link>
        {retestDue > 0 && (
          <>
            {' '}
            {t('uat.lead.retests', { count: retestDue })}
            <Gap />
            <Link to="/uat/cases?retest=1">{t('uat.lead.toRetests')}</Link>
          </>
        )}
      </p>
      {cycle === undefined
        ? draft + ready > 0 && (
            <p>
              {t('uat.cycle.empty')}
              <Gap />
              <Link to="/uat/cycles">{t('uat.lead.toCycles')}</Link>
            </p>
          )
        : cycle.modules.length > 0 && <OfCycle {...{ summary, cycle }} />}
      <SignoffStates exits={exits} />
    </>
  );
}

interface OfCycleProps {
  readonly summary: UatSummary;
  readonly cycle: NonNullable<UatSummary['cycle']>;
}

/** How far the latest cycle is, and what must be so before everything is signed. */
function OfCycle({ summary: { register, burnUp, exits }, cycle }: OfCycleProps) {
  const { t } = useTranslation();
  const everything = exits.find(({ module }) => module === '');
  return (
    <>
      <p>
        {t('uat.lead.cycle')}
        <Gap />
        <Link to={`/uat/cycles/${String(cycle.number)}`}>{cycle.name}</Link>
      </p>
      <div className={own.columns}>
        <BurnUp points={burnUp} />
        {everything !== undefined && (
          <section className={parts.part} aria-label={t('uat.signoff.criteria')}>
            <h3>{t('uat.signoff.criteria')}</h3>
            <CriteriaList criteria={everything.criteria} />
          </section>
        )}
      </div>
      <ModuleTable modules={cycle.modules} names={register.modules} number={cycle.number} />
    </>
  );
}
