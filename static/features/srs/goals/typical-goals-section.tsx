import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage, TemplateKey } from '../../../../src/engagement/contract';
import { typicalGoals, type TypicalGoal } from '../../../../src/templates/goals/contract';
import parts from '../../plan/plan-parts.module.css';
import styles from '../entries/entries.module.css';
import { useAmounts } from './use-amounts';

interface TypicalGoalsSectionProps {
  readonly template: TemplateKey;
  readonly language: ContentLanguage;
  /** Names of the goals that there are. */
  readonly known: readonly string[];
  readonly onTake: (goal: TypicalGoal) => void;
}

/** Goals that others have had, each to be taken as the beginning of one's own; those that are there are not offered. */
export function TypicalGoalsSection(props: TypicalGoalsSectionProps) {
  const { template, language, known, onTake } = props;
  const { t } = useTranslation();
  const { amount } = useAmounts();
  const goals = typicalGoals(template, language).filter(({ name }) => !known.includes(name));
  if (goals.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('srs.goals.typical')}>
      <h3>{t('srs.goals.typical')}</h3>
      <p className={parts.note}>{t('srs.goals.typicalHelp')}</p>
      <ul className={styles.typical}>
        {goals.map((goal) => (
          <li key={goal.key}>
            <span>
              <bdi>{goal.name}</bdi>:{' '}
              {t('srs.goals.typicalWay', {
                baseline: amount(goal.baseline),
                target: amount(goal.target),
                unit: goal.unit,
              })}
              <br />
              <bdi className={parts.note}>{goal.painPoint}</bdi>
            </span>
            <Button
              spacing="compact"
              aria-label={t('srs.goals.takeOf', { name: goal.name })}
              onClick={() => onTake(goal)}
            >
              {t('srs.goals.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
