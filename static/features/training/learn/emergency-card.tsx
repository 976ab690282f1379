import { useTranslation } from 'react-i18next';
import type { Emergency } from '../../../../src/training/chapter/contract';
import factList from '../../../shared/fact-list.module.css';
import styles from '../training.module.css';

/** In the order in which somebody needs it. */
const FIELDS = [
  'symptom',
  'impact',
  'firstMinutes',
  'contact',
  'paperFallback',
  'recovery',
  'declaredBy',
] as const satisfies readonly (keyof Emergency)[];

/** What to do when it does not work; nothing where nobody has written it. */
export function EmergencyCard({ emergency, title }: { emergency: Emergency; title: string }) {
  const { t } = useTranslation();
  const known = FIELDS.filter((name) => emergency[name] !== '');
  if (known.length === 0) return null;
  return (
    <section
      className={`${styles.part} ${styles.emergency}`}
      aria-label={t('training.emergency.title')}
    >
      <h3>{t('training.emergency.of', { title })}</h3>
      <dl className={`${factList.list} ${styles.facts}`}>
        {known.map((name) => (
          <div key={name}>
            <dt>{t(`training.emergency.${name}`)}</dt>
            <dd>{emergency[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
