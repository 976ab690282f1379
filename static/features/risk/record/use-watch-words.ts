import { useTranslation } from 'react-i18next';
import type { RiskWatch } from '../../../../src/risk/watch/contract';
import { usePeople } from '../../../shared/people/use-people';
import { usePlan } from '../../plan/use-plan';

/** What watches say in a sentence each; the plan is read only where one of them names an item of it. */
export function useWatchWords(
  engagementId: string,
  watches: readonly RiskWatch[],
  phaseName: (phaseId: string) => string,
): (watch: RiskWatch) => string {
  const { t } = useTranslation();
  const isItemNamed = watches.some(
    (watch) => watch.kind === 'planItemLate' && watch.itemId !== undefined,
  );
  const items = usePlan(engagementId, isItemNamed).data?.items;
  const people = usePeople(
    watches.map((watch) => (watch.kind === 'commitmentBelow' ? watch.accountId : undefined)),
  );
  const itemName = (itemId: string) =>
    items === undefined
      ? '…'
      : (items.find(({ id }) => id === itemId)?.name ?? t('risk.watch.unknownPlace'));
  const placeOf = ({ itemId, phaseId }: Extract<RiskWatch, { kind: 'planItemLate' }>) => {
    if (itemId !== undefined) return itemName(itemId);
    if (phaseId !== undefined) return t('risk.watch.phase', { name: phaseName(phaseId) });
    return t('risk.watch.anyItem');
  };
  return (watch) => {
    switch (watch.kind) {
      case 'planItemLate':
        return t('risk.watch.says.planItemLate', {
          place: placeOf(watch),
          days: watch.moreThanDays,
        });
      case 'jqlCount':
        return t('risk.watch.says.jqlCount', { count: watch.moreThan, jql: watch.jql });
      case 'commitmentBelow': {
        const { accountId, percent, weeks } = watch;
        const person = accountId === undefined ? t('risk.watch.anybody') : people.name(accountId);
        return t('risk.watch.says.commitmentBelow', { person, percent, weeks });
      }
    }
  };
}
