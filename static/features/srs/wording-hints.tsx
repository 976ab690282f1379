import { useTranslation } from 'react-i18next';
import type { WordingFinding } from '../../../src/srs/wording/contract';
import styles from './srs.module.css';

interface WordingHintsProps {
  readonly findings: readonly WordingFinding[];
  /** What a field is called, where the list is about several. */
  readonly fieldOf?: (field: string) => string;
}

/** What makes a text hard to test, said as advice. */
export function WordingHints({ findings, fieldOf }: WordingHintsProps) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.hints} aria-label={t('srs.wording.title')}>
      {findings.map(({ rule, field, words = '' }) => (
        <li key={`${rule} ${field} ${words}`}>
          {fieldOf !== undefined && `${fieldOf(field)}: `}
          {t(`srs.wording.${rule}`, { words })}
        </li>
      ))}
    </ul>
  );
}
