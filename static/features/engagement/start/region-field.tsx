import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { usePage } from '../../../shared/page-context';

interface RegionFieldProps {
  readonly regions: readonly string[];
  readonly value: string;
  readonly problems: readonly string[];
  readonly onChange: (region: string) => void;
}

/** Whose public holidays count; names of countries come from the browser, in the reader's language. */
export function RegionField({ regions, value, problems, onChange }: RegionFieldProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    return regions
      .map((region) => ({ value: region, label: names.of(region) ?? region }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [regions, locale]);
  return (
    <Field
      label={t('start.dates.region')}
      name="calendar.region"
      help={t(value === 'CN' ? 'start.dates.regionHelpChina' : 'start.dates.regionHelp')}
      problems={problems}
    >
      {(control) => (
        <Choice
          {...control}
          value={value}
          options={[{ value: 'none', label: t('start.dates.noHolidays') }, ...options]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
