import { useTranslation } from 'react-i18next';
import type { ErrorDetail } from '../../../src/app-error';
import { failureDetail } from '../call-failure';
import { useDates } from './use-dates';

export interface Notice {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Texts for what the back end says by key; dates among the parameters are written as the reader writes them. */
export function useMessages() {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const write = (space: string, { key, params = {} }: Notice, fallback: string) => {
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if ((name === 'at' || name.endsWith('At')) && typeof value === 'number')
          return [name, dates.moment(value)];
        if (name === 'kind') return [name, t(`kind.${value}`)];
        if (typeof value === 'string' && ISO_DATE.test(value)) return [name, dates.day(value)];
        return [name, value];
      }),
    );
    const path = `${space}.${key}`;
    if (!i18n.exists(path, values)) return t(fallback, { key });
    return isComplete(t(path, { ...values, skipInterpolation: true }), values)
      ? t(path, values)
      : t(fallback, { key });
  };
  const error = (detail: ErrorDetail | Notice) => {
    const fallback = 'code' in detail ? `errors.code.${detail.code}` : 'errors.code.INTERNAL';
    return write('errors', detail, fallback);
  };
  return {
    error,
    failure: (failure: unknown) => error(failureDetail(failure)),
    notice: (notice: Notice) => write('notices', notice, 'notices.unknown'),
    mappingReason: (reason: string) =>
      write('mapping.reason', { key: reason }, 'mapping.reason.unknown'),
  };
}

/** Whether every gap of a text can be filled; what is not known, such as who was quicker, has no empty place. */
function isComplete(text: string, values: Readonly<Record<string, unknown>>): boolean {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].every(([, name = '']) => name in values);
}
