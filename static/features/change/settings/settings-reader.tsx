import { useTranslation } from 'react-i18next';
import type { ChangeSettings, DecisionLevel } from '../../../../src/change/decision/contract';
import { usePage } from '../../../shared/page-context';
import { usePeople } from '../../../shared/people/use-people';
import { useMoney } from '../../../shared/text/use-money';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { WORKING_ROLES } from '../impact/impact-form';
import { useEffortDays } from '../use-effort-days';
import { useLevelName } from '../use-level-name';

/** The settings for whoever may not change them. */
export function SettingsReader({ settings }: { settings: ChangeSettings }) {
  const { t } = useTranslation();
  const effort = useEffortDays();
  const money = useMoney(settings.currency);
  const { levels, rates, agreedDays, reminders } = settings;
  const priced = WORKING_ROLES.filter((role) => rates[role] !== undefined);
  return (
    <div className={parts.form}>
      <p>{t('settings.mayNotChange')}</p>
      <section className={parts.part} aria-label={t('change.settings.levels')}>
        <h3>{t('change.settings.levels')}</h3>
        <ul>
          {levels.map((level) => (
            <Level key={level.key} level={level} />
          ))}
        </ul>
      </section>
      <section className={parts.part} aria-label={t('change.settings.prices')}>
        <h3>{t('change.settings.prices')}</h3>
        {priced.length === 0 && <p>{t('change.settings.noRates')}</p>}
        <dl className={parts.figures}>
          {priced.map((role) => (
            <div key={role}>
              <dt>{t(`role.${role}`)}</dt>
              <dd>{money(rates[role] ?? 0)}</dd>
            </div>
          ))}
          <div>
            <dt>{t('change.settings.agreedDays')}</dt>
            <dd>{agreedDays === undefined ? t('change.settings.planDays') : effort(agreedDays)}</dd>
          </div>
        </dl>
      </section>
      <p>
        {t('change.settings.remindersLine', {
          first: t('unit.workingDays', { count: reminders.firstDays }),
          every: t('unit.workingDays', { count: reminders.everyDays }),
          escalate: t('unit.workingDays', { count: reminders.escalateDays }),
        })}
      </p>
    </div>
  );
}

function Level({ level }: { level: DecisionLevel }) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const number = useNumbers();
  const levelName = useLevelName();
  const people = usePeople(level.accounts);
  const who = [...level.roles.map((role) => t(`role.${role}`)), ...level.accounts.map(people.name)];
  return (
    <li>
      {t('change.settings.levelLine', {
        level: levelName(level),
        limit:
          level.mostDays === undefined
            ? t('change.settings.noLimit')
            : t('change.settings.upTo', { days: number(level.mostDays) }),
        people: new Intl.ListFormat(locale, { type: 'conjunction' }).format(who),
        mode: t(`change.mode.${level.mode}`, { count: level.quorum ?? 1 }),
      })}
    </li>
  );
}
