import { useTranslation } from 'react-i18next';
import { PROBLEM_WORK, type WorkIssue } from '../../../../src/risk/action/contract';
import type { RiskView } from '../../../../src/risk/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import styles from '../../../shared/register/record.module.css';

/** What is done about a risk, by whom, and what if it happens all the same. */
export function TreatmentSection({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople([risk.ownerAccountId, risk.contingencyOwnerAccountId]);
  const person = (account?: string) => (account === undefined ? undefined : people.name(account));
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t('risk.column.owner'), person(risk.ownerAccountId)],
    [t('risk.field.strategy'), risk.strategy && t(`risk.strategy.${risk.strategy}`)],
    [t('risk.field.response'), risk.response],
    [t('risk.field.trigger'), risk.trigger],
    [t('risk.field.contingency'), risk.contingency],
    [t('risk.field.contingencyOwner'), person(risk.contingencyOwnerAccountId)],
    [t('risk.column.proximity'), risk.proximity && t(`risk.proximity.${risk.proximity}`)],
    [t('risk.column.review'), risk.reviewDate && dates.day(risk.reviewDate)],
  ];
  return (
    <section className={parts.part} aria-label={t('risk.treatment')}>
      <h3>{t('risk.treatment')}</h3>
      <dl className={styles.lines}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('risk.notGiven')}</dd>
          </div>
        ))}
      </dl>
      <Actions actions={[...risk.actions, ...(risk.contingencyActions ?? [])]} work={risk.work} />
      {risk.work?.[PROBLEM_WORK] !== undefined && (
        <p>
          {t('risk.work.problem')}: <WorkLink work={risk.work[PROBLEM_WORK]} />
        </p>
      )}
    </section>
  );
}

function Actions({ actions, work }: Pick<RiskView, 'actions' | 'work'>) {
  const { t } = useTranslation();
  if (actions.length === 0) return <p>{t('risk.noActions')}</p>;
  return (
    <ul aria-label={t('risk.field.actions')} className={styles.actions}>
      {actions.map(({ actionId, text }) => (
        <li key={actionId}>
          <bdi>{text}</bdi> <WorkLink work={work?.[actionId]} />
        </li>
      ))}
    </ul>
  );
}

/** The issue of an action, or what became of it. */
function WorkLink({ work }: { work: WorkIssue | undefined }) {
  const { t } = useTranslation();
  if (work === undefined) return null;
  const { place, issueKey: key = '', problem: reason = '' } = work;
  if (place === 'none') return <>{t('risk.work.refused', { reason })}</>;
  if (place !== 'here') return <>{t(`risk.work.${place}`, { key })}</>;
  return <IssueLink issueKey={key}>{key}</IssueLink>;
}
