import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import type { Objective } from './scores';

/** What a level stands for by the model: a chance, days, or the model's own words. */
export function useLevelMeaning(model: ScoringModel) {
  const { t } = useTranslation();
  const orName = (meaning = '', level: number) =>
    meaning === '' ? t(`risk.levelName.${level}`) : meaning;
  return (of: 'probability' | Objective, level: number): string => {
    const place = level - 1;
    switch (of) {
      case 'probability':
        return t('unit.percent', { percent: model.probabilityPercent[place] ?? 0 });
      case 'schedule':
        return t('unit.workingDays', { count: model.scheduleDays[place] ?? 0 });
      case 'cost':
        return orName(model.costMeaning[place], level);
      case 'quality':
        return orName(model.qualityMeaning[place], level);
    }
  };
}
