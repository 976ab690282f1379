import { useTranslation } from 'react-i18next';
import type { SignoffView } from '../../../../src/uat/signoff/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { HashLine } from '../../change/decision/hash-line';
import styles from './signoff.module.css';
import { StaleWhy } from './stale-why';

/** What was said about a module, by whom, on what; and why it no longer says how things are. */
export function SignedWord({ signoff }: { signoff: SignoffView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { outcome, name, role, at, build, reason, conditions, onBehalf, stale, hash } = signoff;
  return (
    <div className={styles.word}>
      {stale.length > 0 && (
        <div>
          <p>
            <strong>{t('uat.signoff.staleBecause')}</strong>
          </p>
          <ul>
            {stale.map((why) => (
              <li key={why.because}>
                <StaleWhy why={why} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        {t(`uat.signoff.said.${outcome}`)}{' '}
        {onBehalf === undefined
          ? t('uat.signoff.by', {
              name,
              role: role === '' ? t('role.viewer') : t(`role.${role}`),
              moment: dates.moment(at),
              build,
            })
          : t('uat.signoff.byVendor', { name, moment: dates.moment(at), build, ...onBehalf })}
      </p>
      {onBehalf !== undefined && (
        <p>
          {t('uat.signoff.evidence')}
          <Gap />
          <bdi>{onBehalf.evidence}</bdi>
        </p>
      )}
      {reason !== undefined && <p>{t('uat.signoff.reasonLine', { reason })}</p>}
      {conditions.length > 0 && (
        <ul aria-label={t('uat.signoff.conditions')}>
          {conditions.map(({ text, owner, dueDate, task, refusal }) => (
            <li key={`${text} ${owner} ${dueDate}`}>
              {t('acceptance.conditionLine', { text, owner, day: dates.day(dueDate) })}
              <Gap />
              {task !== undefined && (
                <IssueLink issueKey={task.issueKey}>{task.issueKey}</IssueLink>
              )}
              {refusal !== undefined && t('uat.signoff.taskRefused', { reason: refusal })}
            </li>
          ))}
        </ul>
      )}
      <HashLine hash={hash} />
    </div>
  );
}
