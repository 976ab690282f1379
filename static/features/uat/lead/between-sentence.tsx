import { useTranslation } from 'react-i18next';
import type { UatSummary } from '../../../../src/uat/contract';
import parts from '../../plan/plan-parts.module.css';

interface BetweenSentenceProps {
  readonly summary: UatSummary;
}

/** What still stands between here and go-live, in one sentence. */
export function BetweenSentence({ summary }: BetweenSentenceProps) {
  const { t } = useTranslation();
  const { left, severeBugs, unsigned } = summary;
  if (left === 0 && severeBugs === 0 && unsigned === 0)
    return <p className={parts.finding}>{t('uat.between.nothing')}</p>;
  return (
    <p className={parts.finding}>
      {t('uat.between.line', {
        cases: t('uat.between.cases', { count: left }),
        bugs: t('uat.between.bugs', { count: severeBugs }),
        modules: t('uat.between.modules', { count: unsigned }),
      })}
    </p>
  );
}
