import { useTranslation } from 'react-i18next';
import { entryWords, type EntrySources } from '../../../../src/srs/document/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import { useAmounts } from '../goals/use-amounts';

/** The values of entries in the reader's words, and what people call an entry by. */
export function useEntryWords(sources: EntrySources) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { amount } = useAmounts();
  const people = usePeople(
    sources.entries.map((entry) => (entry.kind === 'goal' ? entry.value.owner : undefined)),
  );
  return entryWords(sources, { day, amount, person: people.name, text: (key) => t(key) });
}
