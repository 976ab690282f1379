import { useTranslation } from 'react-i18next';
import type { EngagementSettings } from '../../../../src/engagement/contract';
import { usePage } from '../../../shared/page-context';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from './settings-page.module.css';

/** What was decided when the engagement was started. The dates of its plan rest on it, so it is only read. */
export function StartFacts({ settings }: { settings: EngagementSettings }) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const dates = useDates();
  const { draft } = settings;
  const people = usePeople([settings.startedBy]);
  const { region, extraDaysOff, extraWorkingDays } = draft.calendar;
  const days = (list: readonly string[]) =>
    list.length === 0 ? t('settings.none') : list.map(dates.day).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [t('settings.client'), draft.clientName],
    [
      t('settings.template'),
      t('settings.templateVersion', {
        name: t(`template.${draft.templateKey}`),
        version: settings.templateVersion,
      }),
    ],
    [t('start.dates.language'), t(`language.${draft.language}`)],
    [t('start.dates.start'), dates.weekday(draft.startDate)],
    [t('start.dates.region'), regionName(region, locale) ?? t('start.dates.noHolidays')],
    [t('start.dates.daysOff'), days(extraDaysOff)],
    [t('start.dates.workingDays'), days(extraWorkingDays)],
    [t('start.dates.buffer'), t('unit.percent', { percent: draft.bufferPercent })],
    [
      t('settings.started'),
      t('settings.startedBy', {
        person: people.name(settings.startedBy),
        moment: dates.moment(settings.startedAt),
      }),
    ],
  ];
  return (
    <section className={styles.part}>
      <h3>{t('settings.start')}</h3>
      <p>{t('settings.startHelp')}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name} dir="auto">
            {value}
          </dd>,
        ])}
      </dl>
    </section>
  );
}

function regionName(region: string, locale: string): string | undefined {
  return region === 'none'
    ? undefined
    : new Intl.DisplayNames([locale], { type: 'region' }).of(region);
}
