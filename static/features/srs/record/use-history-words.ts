import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import {
  acceptanceCriterion,
  requirementSource,
  userStory,
} from '../../../../src/srs/requirement/contract';
import { isValueField, VALUES } from '../requirement-values';
import { useStoryWords } from './use-story-words';

const criteria = z.array(acceptanceCriterion);

/** Values of fields in words, as a history tells them. */
export function useHistoryWords() {
  const { t, i18n } = useTranslation();
  const story = useStoryWords();
  const ofComposed = (field: string, value: unknown): string | undefined => {
    if (field === 'acceptanceCriteria') {
      return criteria
        .safeParse(value)
        .data?.map(({ text }) => text)
        .join('; ');
    }
    if (field === 'userStory') {
      const found = userStory.safeParse(value).data;
      return found && story(found);
    }
    const source = requirementSource.safeParse(value).data;
    return (
      source && t('srs.sourceLine', { who: source.who, how: t(`srs.value.how.${source.how}`) })
    );
  };
  return {
    /** What the app keeps for itself has no name. */
    isNamed: ({ field }: { readonly field: string }) => i18n.exists(`srs.field.${field}`),
    /** What stands in the document, and is told of a difference. */
    isSaid: ({ field }: { readonly field: string }) =>
      field !== 'changed' && i18n.exists(`srs.field.${field}`),
    value: (field: string, value: unknown): string => {
      if (value === undefined || value === null || value === '') return t('srs.notGiven');
      if (typeof value === 'string') {
        const isValue = isValueField(field) && VALUES[field].some((one) => one === value);
        return isValue ? t(`srs.value.${field}.${value}`) : value;
      }
      if (field === 'goalIds' && Array.isArray(value)) {
        return t('srs.goals.counts', { count: value.length });
      }
      return ofComposed(field, value) ?? t('srs.history.changed');
    },
  };
}
