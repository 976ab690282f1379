import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TemplateCard } from '../../../../src/engagement/contract';
import styles from './template-step.module.css';

const COUNTS = [
  'milestones',
  'deliverables',
  'tasks',
  'risks',
  'uatCases',
  'trainingModules',
] as const;
const WORKING_DAYS_A_WEEK = 5;

interface TemplateCardProps {
  readonly card: TemplateCard;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** A template as a choice: for whom it is, how long it takes, what is in it. */
export function TemplateCardView({ card, isChosen, onChoose, onOpen }: TemplateCardProps) {
  const { t } = useTranslation();
  const id = `template-${card.key}`;
  return (
    <div className={`${styles.card} ${isChosen ? styles.chosen : ''}`}>
      <div className={styles.name}>
        <input
          type="radio"
          id={id}
          name="template"
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`${id}-about`}
        />
        <label htmlFor={id}>{card.name}</label>
      </div>
      <div id={`${id}-about`} className={styles.about}>
        <p className={styles.whom}>{card.forWhom}</p>
        <p>{card.summary}</p>
        <p className={styles.length}>
          {t('start.template.phases', { count: card.phaseCount })}
          {' · '}
          {t('start.template.weeks', { count: Math.ceil(card.lengthDays / WORKING_DAYS_A_WEEK) })}
          {' · '}
          {t('unit.workingDays', { count: card.lengthDays })}
        </p>
        <ul className={styles.counts}>
          {COUNTS.filter((name) => card.counts[name] > 0).map((name) => (
            <li key={name}>{t(`start.template.${name}`, { count: card.counts[name] })}</li>
          ))}
        </ul>
      </div>
      <Button
        appearance="default"
        spacing="compact"
        onClick={onOpen}
        aria-label={t('start.template.openOf', { name: card.name })}
      >
        {t('start.template.open')}
      </Button>
    </div>
  );
}
