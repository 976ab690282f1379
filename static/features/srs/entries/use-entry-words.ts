import { useTranslation } from 'react-i18next';
import type { SrsView } from '../../../../src/srs/contract';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import { useAmounts } from '../goals/use-amounts';
import { ENTRY_FIELDS, givenText, type EntryField } from './entry-fields';

export type EntrySources = Pick<SrsView, 'entries' | 'requirements'>;

/** The values of entries in words, and what people call an entry by. */
export function useEntryWords({ entries, requirements }: EntrySources) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { amount } = useAmounts();
  const people = usePeople(
    entries.map((entry) => (entry.kind === 'goal' ? entry.value.owner : undefined)),
  );
  const nameOf = (entryId: string) => {
    const found = entries.find((one) => one.entryId === entryId);
    return found !== undefined && 'name' in found.value ? found.value.name : '';
  };
  const listed = (ids: unknown, say: (id: string) => string) =>
    Array.isArray(ids) ? ids.map((id) => say(givenText(id))).join(', ') : '';
  const requirementOf = (id: string) => {
    const found = requirements.find(({ requirementId }) => requirementId === id);
    return found === undefined ? '' : requirementName(found.number);
  };
  const value = (field: EntryField, given: unknown): string => {
    if (given === undefined) return '';
    switch (field.as) {
      case 'choice':
        return t(`srs.entryValue.${field.name}.${givenText(given)}`);
      case 'day':
        return day(givenText(given));
      case 'amount':
        return amount(Number(given));
      case 'person':
        return people.name(givenText(given));
      case 'entry':
        return nameOf(givenText(given));
      case 'duties':
        return listed(given, nameOf);
      case 'requirements':
        return listed(given, requirementOf);
      case 'line':
      case 'area':
        return givenText(given);
    }
  };
  return {
    value,
    /** Each value that is given, by the name of its field. */
    fields: (entry: SrsEntry): readonly (readonly [string, string])[] =>
      entry.kind === 'text'
        ? [['text', entry.value.text]]
        : ENTRY_FIELDS[entry.kind].map(
            (field) =>
              [
                field.name,
                value(field, Object.entries(entry.value).find(isNamed(field))?.[1]),
              ] as const,
          ),
    name: (entry: SrsEntry): string => {
      switch (entry.kind) {
        case 'text':
          return t(`srs.chapter.${entry.entryId}`);
        case 'scope':
          return entry.value.statement;
        case 'conflict':
          return `${nameOf(entry.value.first)} / ${nameOf(entry.value.second)}`;
        case 'note':
          return entry.value.who;
        case 'measure':
          return nameOf(entry.value.goalId);
        case 'goal':
        case 'stakeholder':
        case 'duty':
        case 'role':
        case 'dataObject':
          return entry.value.name;
      }
    },
  };
}

const isNamed =
  ({ name }: EntryField) =>
  ([key]: readonly [string, unknown]) =>
    key === name;
