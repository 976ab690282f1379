import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { STEPS, type Step } from './steps';
import styles from './step-bar.module.css';

/** Where in the wizard the user is; steps behind him are links. */
export function StepBar({ current }: { current: Step }) {
  const { t } = useTranslation();
  const position = STEPS.indexOf(current);
  return (
    <nav aria-label={t('start.steps')}>
      <ol className={styles.bar}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={styles[index < position ? 'done' : index === position ? 'here' : 'ahead']}
            {...(index === position ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {index < position ? (
              <Link to={`/start/${step}`}>{t(`start.${step}.name`)}</Link>
            ) : (
              <span>{t(`start.${step}.name`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
