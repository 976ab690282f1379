import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../training.module.css';

interface LevelProps {
  readonly level: 1 | 2 | 3 | 4;
  /** What it shows, and what is missing. */
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
}

/** One of the four levels of Kirkpatrick: what it says in words, then what that is told from. */
export function Level({ level, sentences, children }: LevelProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <h3>{t(`training.effect.level.${level}`)}</h3>
      <p>{sentences.join(t('text.gap'))}</p>
      {children}
    </div>
  );
}
