import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SrsSummary } from '../../../src/srs/contract';
import styles from './srs.module.css';

/** How the specification stands, in words: how much there is, and what keeps it from being signed. */
export function SrsSentence({ summary: { counts } }: { readonly summary: SrsSummary }) {
  const { t } = useTranslation();
  const { total = 0, openQuestion = 0, noCriteria = 0 } = counts;
  // What it is for stands below; that nothing is in it needs no words.
  if (total === 0) return null;
  const must = counts['priority:must'] ?? 0;
  const gap = counts['fit:gap'] ?? 0;
  return (
    <p className={styles.sentence}>
      {t('srs.counts', { count: total, must, gap })}
      {openQuestion > 0 && (
        <>
          {' · '}
          <Link to="/srs/register?missing=question">
            {t('srs.openQuestions', { count: openQuestion })}
          </Link>
        </>
      )}
      {noCriteria > 0 && (
        <>
          {' · '}
          <Link to="/srs/register?missing=criteria">
            {t('srs.withoutCriteria', { count: noCriteria })}
          </Link>
        </>
      )}
    </p>
  );
}
