import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requirementName } from '../../../../src/srs/requirement/contract';
import type { CaseRow } from '../../../../src/uat/case/contract';
import type { TracedRequirement, TraceView } from '../../../../src/uat/trace/contract';
import { isRetestDue, requirementsSince } from '../../../../src/uat/due/contract';
import { Tag } from '../../../shared/feedback/tag';
import { IssueLink } from '../../../shared/jira/issue-link';
import { MoreRows } from '../../../shared/register/more-rows';
import parts from '../../plan/plan-parts.module.css';
import { RunStatusTag } from '../status-tag';
import styles from './trace.module.css';

/** Requirements that are shown at once. */
const PAGE = 50;

/** Each requirement with the cases that test it, their results, bugs and what changed since. */
export function TraceMatrix({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const { requirements } = trace;
  const cases = new Map(trace.cases.map((row) => [row.caseId, row]));
  if (requirements.length === 0) return <p>{t('uat.trace.noRequirements')}</p>;
  return (
    <section className={parts.part} aria-label={t('uat.trace.matrix')}>
      <h3>{t('uat.trace.matrix')}</h3>
      <div className={styles.scroll}>
        <table aria-label={t('uat.trace.matrix')}>
          <thead>
            <tr>
              <th scope="col">{t('uat.trace.requirement')}</th>
              <th scope="col">{t('uat.trace.cases')}</th>
            </tr>
          </thead>
          <tbody>
            {requirements.slice(0, shown).map((requirement) => (
              <Row
                key={requirement.requirementId}
                requirement={requirement}
                cases={requirement.caseIds.flatMap((id) => cases.get(id) ?? [])}
              />
            ))}
          </tbody>
        </table>
      </div>
      {requirements.length > shown && <MoreRows onMore={() => setShown(shown + PAGE)} />}
    </section>
  );
}

interface RowProps {
  readonly requirement: TracedRequirement;
  readonly cases: readonly CaseRow[];
}

function Row({ requirement, cases }: RowProps) {
  const { t } = useTranslation();
  const { requirementId, number, title } = requirement;
  return (
    <tr>
      <th scope="row">
        <Link to={`/srs/register/${requirementId}`}>{requirementName(number)}</Link>{' '}
        <bdi>{title}</bdi>
      </th>
      <td>
        {cases.length === 0 ? (
          t('uat.trace.none')
        ) : (
          <ul className={styles.cases}>
            {cases.map((row) => (
              <CaseLine key={row.caseId} row={row} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function CaseLine({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const { caseId, number, title, last, bugs, retestDue } = row;
  const changed = last === undefined ? [] : requirementsSince(row, last.at);
  const change = retestDue?.because === 'change' ? retestDue.number : undefined;
  return (
    <li>
      <Link to={`/uat/cases/${caseId}`}>{t('uat.number', { number })}</Link> <bdi>{title}</bdi>{' '}
      <RunStatusTag status={last?.status ?? 'notRun'} />{' '}
      {last !== undefined && t('uat.inCycle', { number: last.cycle })}{' '}
      {isRetestDue(row) && <Tag tone="warning">{t('uat.retestDue')}</Tag>}{' '}
      {bugs.map(({ issueId, key, severity }) => (
        <span key={issueId}>
          <IssueLink issueKey={key}>{`${key} ${severity}`}</IssueLink>{' '}
        </span>
      ))}
      {change !== undefined && (
        <Link to={`/changes/${retestDue?.ref ?? ''}`}>
          {t('change.number', { number: change })}
        </Link>
      )}
      {changed.length > 0 &&
        t('uat.requirements.changed', { requirements: changed.map(requirementName).join(', ') })}
    </li>
  );
}
