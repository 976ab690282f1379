import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import { contentLanguage } from '../../../../src/engagement/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { useDates } from '../../../shared/text/use-dates';
import { DayList } from './day-list';
import { useFieldProblems } from './field-problems';
import { GoLiveLine } from './go-live-line';
import { RegionField } from './region-field';
import type { StepProps } from './step-props';
import styles from './form-step.module.css';

const BUFFER_PERCENTS = [10, 11, 12, 13, 14, 15];

/** For whom, when, on which calendar; what that means for go-live is computed as one goes. */
export function DatesStep({ draft, change, preparation, preview, problems }: StepProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const problemsOf = useFieldProblems(problems);
  const { calendar } = draft;
  const setDays = (name: 'extraDaysOff' | 'extraWorkingDays') => (days: readonly string[]) =>
    change({ calendar: { ...calendar, [name]: [...days] } });
  return (
    <div className={styles.form}>
      <Field
        label={t('start.dates.client')}
        name="clientName"
        isRequired
        problems={problemsOf('clientName')}
        help={t('start.dates.clientHelp')}
      >
        {({ id, describedBy, isInvalid }) => (
          <Textfield
            id={id}
            dir="auto"
            value={draft.clientName}
            isInvalid={isInvalid}
            isRequired
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            onChange={(event) => change({ clientName: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('start.dates.language')}
        name="language"
        help={t('start.dates.languageHelp')}
        problems={problemsOf('language')}
      >
        {(control) => (
          <Choice
            {...control}
            value={draft.language}
            options={contentLanguage.options.map((value) => ({
              value,
              label: t(`language.${value}`),
            }))}
            onChange={(language) => language !== '' && change({ language })}
          />
        )}
      </Field>
      <Field
        label={t('start.dates.start')}
        name="startDate"
        isRequired
        problems={problemsOf('startDate')}
        {...(draft.startDate === '' ? {} : { help: dates.weekday(draft.startDate) })}
      >
        {(control) => (
          <DateInput
            {...control}
            value={draft.startDate}
            onChange={(startDate) => change({ startDate })}
          />
        )}
      </Field>
      <RegionField
        regions={preparation.regions}
        value={calendar.region}
        problems={problemsOf('calendar.region')}
        onChange={(region) => change({ calendar: { ...calendar, region } })}
      />
      <DayList
        name="calendar.extraDaysOff"
        label={t('start.dates.daysOff')}
        help={t('start.dates.daysOffHelp')}
        days={calendar.extraDaysOff}
        problems={problemsOf('calendar.extraDaysOff')}
        onChange={setDays('extraDaysOff')}
      />
      <DayList
        name="calendar.extraWorkingDays"
        label={t('start.dates.workingDays')}
        help={t('start.dates.workingDaysHelp')}
        days={calendar.extraWorkingDays}
        problems={problemsOf('calendar.extraWorkingDays')}
        onChange={setDays('extraWorkingDays')}
      />
      <Field
        label={t('start.dates.buffer')}
        name="bufferPercent"
        help={t('start.dates.bufferHelp')}
        problems={problemsOf('bufferPercent')}
      >
        {(control) => (
          <Choice
            {...control}
            value={String(draft.bufferPercent)}
            options={BUFFER_PERCENTS.map((percent) => ({
              value: String(percent),
              label: t('unit.percent', { percent }),
            }))}
            onChange={(percent) => change({ bufferPercent: Number(percent) })}
          />
        )}
      </Field>
      <GoLiveLine preview={preview} />
    </div>
  );
}
