import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { goalName } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { MoreRows } from '../../../shared/register/more-rows';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { RunStatusTag } from '../../uat/status-tag';
import type { GoalTrace, TracedGoal, TracedRequirement } from './goal-trace';
import styles from './trace.module.css';

/** Requirements that are shown at once. */
const PAGE = 100;

interface Row extends TracedRequirement {
  readonly traced: TracedGoal;
  /** Whether it is the first one of its goal. */
  readonly isFirst: boolean;
}

/** Each goal with the requirements that lead to it, and the cases that test these. */
export function GoalMatrix({ trace }: { readonly trace: GoalTrace }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const all = trace.goals.reduce((sum, { requirements }) => sum + requirements.length, 0);
  let left = shown;
  const goals = trace.goals.map((traced) => {
    const rows = traced.requirements.slice(0, Math.max(0, left));
    left -= rows.length;
    return { traced, rows };
  });
  const title = t('srs.trace.matrix');
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      <Scroller label={title}>
        <table className={`${parts.table} ${styles.matrix}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('srs.trace.column.goal')}</th>
              <th scope="col">{t('srs.trace.column.requirement')}</th>
              <th scope="col">{t('srs.trace.column.case')}</th>
            </tr>
          </thead>
          {goals.map(({ traced, rows }) => (
            <tbody key={traced.goal?.entryId ?? ''}>
              {rows.length === 0 && (traced.requirements.length === 0 || shown >= all) ? (
                <tr>
                  <GoalHead {...{ traced }} span={1} />
                  <td colSpan={2}>{t('srs.trace.missing.requirement')}</td>
                </tr>
              ) : (
                rows.map((row, index) => (
                  <Requirement
                    key={row.requirement.requirementId}
                    {...row}
                    {...{ traced }}
                    isFirst={index === 0}
                    span={rows.length}
                  />
                ))
              )}
            </tbody>
          ))}
        </table>
      </Scroller>
      {all > shown && <MoreRows onMore={() => setShown(shown + PAGE)} />}
    </section>
  );
}

function GoalHead({
  traced: { goal },
  span,
}: {
  readonly traced: TracedGoal;
  readonly span: number;
}) {
  const { t } = useTranslation();
  return (
    <th scope="rowgroup" rowSpan={span}>
      {goal === undefined ? (
        t('srs.trace.noGoal')
      ) : (
        <>
          <Link to="/srs/goals">{goalName(goal.number)}</Link> <bdi>{goal.value.name}</bdi>
        </>
      )}
    </th>
  );
}

function Requirement({
  requirement,
  cases,
  traced,
  isFirst,
  span,
}: Row & { readonly span: number }) {
  const { t } = useTranslation();
  const { requirementId, number, title } = requirement;
  return (
    <tr>
      {isFirst && <GoalHead {...{ traced, span }} />}
      <td>
        <Link to={`/srs/register/${requirementId}`}>{requirementName(number)}</Link>{' '}
        <bdi>{title}</bdi>
      </td>
      <td>
        {cases.length === 0
          ? t('srs.trace.missing.case')
          : cases.map(({ caseId, number: caseNumber, title: caseTitle, last }) => (
              <p key={caseId}>
                <Link to={`/uat/cases/${caseId}`}>{t('uat.number', { number: caseNumber })}</Link>{' '}
                <bdi>{caseTitle}</bdi> <RunStatusTag status={last?.status ?? 'notRun'} />
              </p>
            ))}
      </td>
    </tr>
  );
}
