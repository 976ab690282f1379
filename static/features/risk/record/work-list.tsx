import { useTranslation } from 'react-i18next';
import {
  PROBLEM_WORK,
  workCounts,
  type RiskAction,
  type WorkIssue,
} from '../../../../src/risk/action/contract';
import type { RiskView } from '../../../../src/risk/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useIssueStates, type IssueState } from '../../../shared/jira/use-issue-states';
import { usePeople } from '../../../shared/people/use-people';
import styles from '../../../shared/register/record.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { StatusTag } from '../../plan/status-tag';
import own from './work-list.module.css';

/** What is done about a risk, and once it has occurred: each with its issue as the reader may see it in Jira. */
export function WorkList({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { actions, contingencyActions = [], work = {}, state } = risk;
  const issueIds = Object.values(work).flatMap(({ place, issueId }) =>
    place === 'here' && issueId !== undefined ? [issueId] : [],
  );
  const states = useIssueStates(issueIds.sort());
  const assignees = [...(states.data?.values() ?? [])].map(({ assigneeId }) => assigneeId);
  const people = usePeople(assignees);
  const { done, all } = workCounts(work);
  const lineOf = (issue: WorkIssue | undefined) => (
    <WorkLine
      work={issue}
      state={states.data?.get(issue?.issueId ?? '')}
      isRead={!states.isPending}
      personName={people.name}
    />
  );
  const list = (name: 'actions' | 'contingencyActions', entries: readonly RiskAction[]) => (
    <div className={own.list}>
      <h4>{t(`risk.field.${name}`)}</h4>
      <ul aria-label={t(`risk.field.${name}`)} className={styles.actions}>
        {entries.map((action) => (
          <li key={action.actionId}>
            <bdi>{action.text}</bdi>{' '}
            {work[action.actionId] !== undefined || !isIssueDue(action, name, state)
              ? lineOf(work[action.actionId])
              : t('risk.work.making')}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <>
      {all > 0 && <p>{t('risk.work.done', { done, all })}</p>}
      {actions.length === 0 ? <p>{t('risk.noActions')}</p> : list('actions', actions)}
      {contingencyActions.length > 0 && list('contingencyActions', contingencyActions)}
      {risk.activatedOn !== undefined && (
        <p>{t('risk.work.activatedOn', { day: dates.day(risk.activatedOn) })}</p>
      )}
      {contingencyActions.length > 0 && state !== 'occurred' && state !== 'closed' && (
        <p>{t('risk.work.prepared')}</p>
      )}
      {work[PROBLEM_WORK] !== undefined && (
        <p>
          {t('risk.work.problem')}: {lineOf(work[PROBLEM_WORK])}
        </p>
      )}
    </>
  );
}

/** Whether there should be an issue for it by now. */
function isIssueDue(
  { isIssue, issueKey }: RiskAction,
  list: 'actions' | 'contingencyActions',
  state: RiskView['state'],
): boolean {
  if (issueKey !== undefined) return false;
  return list === 'actions' ? isIssue === true : state === 'occurred';
}

interface WorkLineProps {
  readonly work: WorkIssue | undefined;
  /** Absent as long as it is not read, or for who may not see it. */
  readonly state: IssueState | undefined;
  readonly isRead: boolean;
  readonly personName: (accountId: string) => string;
}

/** The issue of an action with who does it until when, or what became of it. */
function WorkLine({ work, state, isRead, personName }: WorkLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  if (work === undefined) return null;
  const { place, issueKey: key = '', problem: reason } = work;
  if (place === 'none') return t('risk.work.refused', { reason: reason ?? '' });
  if (place !== 'here') return t(`risk.work.${place}`, { key });
  if (state === undefined) return isRead ? t('risk.work.hidden') : <span>{key}</span>;
  const { assigneeId, dueDate } = state;
  return (
    <span className={own.line}>
      <IssueLink issueKey={key}>{key}</IssueLink>
      <StatusTag state={state} />
      <bdi>{assigneeId === undefined ? t('risk.work.nobody') : personName(assigneeId)}</bdi>
      {dueDate !== undefined && <span>{t('risk.work.due', { day: dates.day(dueDate) })}</span>}
      {reason !== undefined && <span>{t('risk.work.linkRefused', { reason })}</span>}
    </span>
  );
}
