import { useTranslation } from 'react-i18next';
import type { Occurrence } from '../../../../src/risk/occurrence/contract';
import { usePage } from '../../../shared/page-context';
import { usePlan } from '../../plan/use-plan';

/** What an occurrence did to the plan; that is read only where one names an item of it. */
export function useOccurrenceWords(
  engagementId: string,
  isItemNamed: boolean,
): (occurrence: Occurrence) => string {
  const { t } = useTranslation();
  const { locale } = usePage();
  const items = usePlan(engagementId, isItemNamed).data?.items ?? [];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return ({ side, days, itemIds }) => {
    if (itemIds.length === 0) return t('risk.occur.nothingDelayed');
    const names = itemIds.map((itemId) => items.find(({ id }) => id === itemId)?.name ?? '…');
    const costs = t('risk.occur.costs', { days, side: t(`buffer.sides.${side}`) });
    return `${costs} · ${t('risk.occur.items', { items: list.format(names) })}`;
  };
}
