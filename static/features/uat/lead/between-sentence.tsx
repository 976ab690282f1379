import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '../../../../src/uat/cycle/contract';
import type { UatRegisterView } from '../../../../src/uat/register/contract';

interface BetweenSentenceProps {
  readonly register: UatRegisterView;
  readonly summary: CycleSummary;
}

/** What still stands between here and go-live, in one sentence. */
export function BetweenSentence({ register, summary }: BetweenSentenceProps) {
  const { t } = useTranslation();
  const { runs, bugs, modules } = summary;
  const left = runs.total - runs.byStatus.pass - runs.byStatus.notApplicable;
  const severe = bugs.S1.open + bugs.S2.open;
  const isSigned = (key: string) =>
    register.signoffs.some(
      ({ module, outcome, stale }) =>
        (module === key || module === '') && outcome !== 'rejected' && stale === undefined,
    );
  const unsigned = modules.filter(({ key }) => !isSigned(key)).length;
  if (left === 0 && severe === 0 && unsigned === 0) return <p>{t('uat.between.nothing')}</p>;
  return (
    <p>
      {t('uat.between.line', {
        cases: t('uat.between.cases', { count: left }),
        bugs: t('uat.between.bugs', { count: severe }),
        modules: t('uat.between.modules', { count: unsigned }),
      })}
    </p>
  );
}
