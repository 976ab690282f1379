import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SrsView } from '../../../../src/srs/contract';
import {
  achievement,
  entriesOf,
  goalFindings,
  goalName,
  type SrsEntry,
} from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { usePeople } from '../../../shared/people/use-people';
import register from '../../../shared/register/register.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { EntryActs } from '../entries/entry-acts';
import styles from '../entries/entries.module.css';
import { useAmounts } from './use-amounts';

type Goal = Extract<SrsEntry, { kind: 'goal' }>;

interface GoalTableProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly srs: SrsView;
  readonly onEdit: (goal: Goal) => void;
  readonly onMeasure: (goalId: string) => void;
}

/** Each goal with its way, who answers for it, what leads to it, and what has come of it. */
export function GoalTable(props: GoalTableProps) {
  const { t } = useTranslation();
  const goals = entriesOf(props.srs.entries, 'goal');
  const people = usePeople(goals.map(({ value }) => value.owner));
  if (goals.length === 0) return null;
  return (
    <div className={register.scroll}>
      <table className={`${register.register} ${styles.rows}`} aria-label={t('srs.goals.title')}>
        <thead>
          <tr>
            <th scope="col">{t('srs.goals.goal')}</th>
            <th scope="col">{t('srs.goals.way')}</th>
            <th scope="col">{t('srs.entryField.goal.owner')}</th>
            <th scope="col">{t('srs.goals.reached')}</th>
            <th scope="col">{t('srs.register')}</th>
            {props.canWrite && <th scope="col">{t('srs.entry.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <Row key={goal.entryId} {...props} {...{ goal }} nameOf={people.name} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends GoalTableProps {
  readonly goal: Goal;
  readonly nameOf: (accountId: string) => string;
}

function Row({ engagementId, canWrite, srs, goal, nameOf, onEdit, onMeasure }: RowProps) {
  const { t } = useTranslation();
  const { name, painPoint, owner } = goal.value;
  const findings = goalFindings(goal, srs.requirements);
  return (
    <tr>
      <th scope="row">
        <span className={styles.key}>{goalName(goal.number)}</span> <bdi>{name}</bdi>
        {painPoint !== undefined && <bdi className={styles.quiet}>{painPoint}</bdi>}
        {findings.length > 0 && (
          <ul className={styles.hints}>
            {findings.map((finding) => (
              <li key={finding}>{t(`srs.goals.finding.${finding}`)}</li>
            ))}
          </ul>
        )}
      </th>
      <td data-name={t('srs.goals.way')}>
        <div>
          <Way {...{ goal }} />
        </div>
      </td>
      <td data-name={t('srs.entryField.goal.owner')}>
        {owner === undefined ? t('srs.notGiven') : <bdi>{nameOf(owner)}</bdi>}
      </td>
      <td data-name={t('srs.goals.reached')}>
        <div>
          <Reached {...{ goal, srs }} />
        </div>
      </td>
      <td data-name={t('srs.register')}>
        <div>
          <Leading {...{ goal, srs }} />
        </div>
      </td>
      {canWrite && (
        <td>
          <EntryActs
            {...{ engagementId }}
            entry={goal}
            name={goalName(goal.number)}
            onEdit={() => onEdit(goal)}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('srs.goals.measureOf', { name: goalName(goal.number) })}
            onClick={() => onMeasure(goal.entryId)}
          >
            {t('srs.goals.measure')}
          </Button>
        </td>
      )}
    </tr>
  );
}

function Way({ goal: { value } }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  const { amount } = useAmounts();
  const { day } = useDates();
  const { baseline, baselineDay, target, targetDay, unit } = value;
  const said = (number: number | undefined) => (number === undefined ? '–' : amount(number, unit));
  return (
    <>
      <bdi>{t('srs.goals.fromTo', { from: said(baseline), to: said(target) })}</bdi>
      {baselineDay !== undefined && (
        <span className={styles.quiet}>{t('srs.goals.measuredOn', { day: day(baselineDay) })}</span>
      )}
      {targetDay !== undefined && (
        <span className={styles.quiet}>{t('srs.goals.by', { day: day(targetDay) })}</span>
      )}
    </>
  );
}

/** What was measured last, and how much of the way that is. */
function Reached({ goal, srs }: { readonly goal: Goal; readonly srs: SrsView }) {
  const { t } = useTranslation();
  const { amount, percent } = useAmounts();
  const { day } = useDates();
  const latest = [...entriesOf(srs.entries, 'measure')]
    .filter(({ value }) => value.goalId === goal.entryId)
    .sort((a, b) => (a.value.day < b.value.day ? -1 : 1))
    .at(-1);
  if (latest === undefined) return t('srs.goals.notMeasured');
  const share = achievement(goal.value, latest.value.value);
  return (
    <>
      {amount(latest.value.value, goal.value.unit)}
      {share !== undefined && (
        <span className={styles.quiet}>{t('srs.goals.share', { share: percent(share) })}</span>
      )}
      <span className={styles.quiet}>
        {t('srs.goals.measuredOn', { day: day(latest.value.day) })}
      </span>
    </>
  );
}

/** Requirements that lead to it. */
function Leading({ goal, srs }: { readonly goal: Goal; readonly srs: SrsView }) {
  const { t } = useTranslation();
  const leading = srs.requirements.filter(
    ({ state, goalIds }) => state !== 'retired' && goalIds.includes(goal.entryId),
  );
  if (leading.length === 0) return t('srs.goals.noRequirement');
  return leading.map(({ requirementId, number }) => (
    <span key={requirementId}>
      <Link to={`/srs/register/${requirementId}`}>{requirementName(number)}</Link>{' '}
    </span>
  ));
}
