import { useTranslation } from 'react-i18next';
import { impact, impactFigures } from '../../../../src/change/impact/contract';
import { changeState, changeType } from '../../../../src/change/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useEffortDays } from '../use-effort-days';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ACCOUNTS: readonly string[] = ['requesterAccountId', 'raisedByAccountId', 'ownerAccountId'];

export const isAccountField = (field: string) => ACCOUNTS.includes(field);

/** Names of fields and their values in words. */
export function useHistoryWords(personName: (account: string) => string) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const effort = useEffortDays();
  const ofText = (field: string, text: string) => {
    if (isAccountField(field)) return personName(text);
    if (changeState.safeParse(text).success && field === 'state') return t(`change.state.${text}`);
    if (changeType.safeParse(text).success && field === 'type') return t(`change.type.${text}`);
    return ISO_DATE.test(text) ? dates.day(text) : text;
  };
  const ofImpact = (value: unknown) => {
    const parsed = impact.safeParse(value);
    if (!parsed.success) return undefined;
    return effort(impactFigures(parsed.data, {}).days);
  };
  return {
    field: (field: string) =>
      i18n.exists(`change.field.${field}`) ? t(`change.field.${field}`) : undefined,
    value: (field: string, value: unknown) => {
      if (value === undefined || value === null || value === '') return t('change.notGiven');
      if (typeof value === 'string') return ofText(field, value);
      return ofImpact(value) ?? t('change.history.changed');
    },
  };
}
