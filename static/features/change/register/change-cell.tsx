import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useMoney } from '../../../shared/text/use-money';
import { StateTag } from '../state-tag';
import { useEffortDays } from '../use-effort-days';
import { WaitsWords } from '../waits-words';
import type { Column } from './columns';

export interface RowWords {
  readonly currency: string;
  readonly personName: (accountId: string) => string;
}

interface ChangeCellProps {
  readonly change: ChangeView;
  readonly column: Column;
  readonly words: RowWords;
}

/** What one column says about one request. */
export function ChangeCell({ change, column, words }: ChangeCellProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const effort = useEffortDays();
  const money = useMoney(words.currency);
  const { impact, figures, neededBy, ownerAccountId } = change;
  switch (column) {
    case 'state':
      return <StateTag state={change.state} />;
    case 'waits':
      return <WaitsWords change={change} />;
    case 'type':
      return t(`change.type.${change.type}`);
    case 'effort':
      return impact === undefined ? t('change.notAnalysed') : effort(figures.days);
    case 'cost':
      if (impact === undefined) return '–';
      return figures.cost === 0 ? t('change.noPrice') : money(figures.cost);
    case 'neededBy':
      return neededBy === undefined ? t('change.notGiven') : dates.day(neededBy);
    case 'owner':
      return ownerAccountId === undefined ? t('change.noOwner') : words.personName(ownerAccountId);
  }
}
