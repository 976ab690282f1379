import { useTranslation } from 'react-i18next';
import type { DecisionLevel } from '../../../src/change/decision/contract';

/** What a level is called: by its own name, or by that of the app. */
export function useLevelName(): (level: Pick<DecisionLevel, 'key' | 'name'>) => string {
  const { t, i18n } = useTranslation();
  return ({ key, name }) => {
    if (name !== undefined) return name;
    return i18n.exists(`change.level.${key}`) ? t(`change.level.${key}`) : key;
  };
}
