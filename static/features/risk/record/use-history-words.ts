import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import { cellOf, scoreOf } from '../../../../src/risk/rating/contract';
import type { RiskWatch } from '../../../../src/risk/watch/contract';
import type { Occurrence } from '../../../../src/risk/occurrence/contract';
import { useModelWords } from '../scoring/use-model-words';
import {
  actionsIn,
  isAccountField,
  occurrenceIn,
  ratingIn,
  riskIdsIn,
  watchesIn,
} from './history-values';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Fields whose values have words of their own. */
const WORDED = ['kind', 'state', 'strategy', 'proximity', 'velocity'];

/** Names of fields and their values in words. */
export function useHistoryWords(
  model: ScoringModel,
  nameOf: {
    readonly person: (account: string) => string;
    readonly phase: (phaseId: string) => string;
    /** Absent, as the next one, where a history cannot have any. */
    readonly watch?: (watch: RiskWatch) => string;
    readonly occurrence?: (occurrence: Occurrence) => string;
    readonly risk?: (riskId: string) => string | undefined;
  },
) {
  const { t, i18n } = useTranslation();
  const { locale } = usePage();
  const dates = useDates();
  const words = useModelWords(model);
  const ofText = (field: string, text: string) => {
    if (isAccountField(field)) return nameOf.person(text);
    if (WORDED.includes(field)) return t(`risk.${field}.${text}`);
    if (field === 'phaseId') return nameOf.phase(text);
    if (field === 'category') return words.category(text);
    return ISO_DATE.test(text) ? dates.day(text) : text;
  };
  const ofRating = (value: unknown) => {
    const found = ratingIn(value);
    if (found === undefined) return undefined;
    const cell = cellOf(found);
    return t('risk.rated', { ...cell, score: scoreOf(cell) });
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const ofActions = (value: unknown) =>
    actionsIn(value)?.map(({ text, isIssue, issueKey: key }) => {
      if (key !== undefined) return t('risk.historyNamed', { text, key });
      return isIssue === true ? t('risk.historyIssue', { text }) : text;
    });
  const ofList = (field: string, value: unknown) => {
    const { watch, risk } = nameOf;
    const ids = field === 'secondaryRiskIds' ? riskIdsIn(value) : undefined;
    const entries =
      ids?.map((id) => risk?.(id) ?? id) ??
      (field === 'watches' ? watch && watchesIn(value)?.map(watch) : ofActions(value));
    if (entries === undefined) return undefined;
    return entries.length === 0 ? t('risk.notGiven') : list.format(entries);
  };
  const ofOccurrence = (value: unknown) => {
    const found = occurrenceIn(value);
    return found && nameOf.occurrence?.(found);
  };
  return {
    field: (field: string) =>
      i18n.exists(`risk.history.field.${field}`) ? t(`risk.history.field.${field}`) : field,
    value: (field: string, value: unknown) => {
      if (value === undefined || value === null || value === '') return t('risk.notGiven');
      if (typeof value === 'string') return ofText(field, value);
      if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
      return (
        ofRating(value) ?? ofList(field, value) ?? ofOccurrence(value) ?? JSON.stringify(value)
      );
    },
  };
}
