import { useTranslation } from 'react-i18next';
import type { BufferView } from '../../../../src/plan/contract';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../plan-parts.module.css';

interface BufferFiguresProps {
  readonly buffer: BufferView;
  readonly statusDay: string;
}

/** Size, use, what is left and how fast it goes. */
export function BufferFigures({ buffer, statusDay }: BufferFiguresProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const dates = useDates();
  const days = (count: number) => t('unit.workingDays', { count });
  const burn =
    buffer.burn === undefined
      ? t('buffer.noBurn')
      : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(buffer.burn);
  const figures: readonly (readonly [string, string])[] = [
    [t('buffer.left'), days(buffer.leftDays)],
    [t('buffer.used'), days(buffer.consumedDays)],
    [t('buffer.size'), days(buffer.days)],
    [t('buffer.burn'), burn],
    [t('buffer.goLiveDelay'), days(buffer.goLiveDelayDays)],
    [t('buffer.span'), t('buffer.fromTo', dayRange(buffer, dates.day))],
    [t('buffer.statusDay'), dates.day(statusDay)],
  ];
  return (
    <section className={styles.part}>
      <h3>{t('buffer.figures')}</h3>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('buffer.burnHelp')}</p>
    </section>
  );
}

function dayRange({ start, finish }: BufferView, day: (isoDate: string) => string) {
  return { from: day(start), to: day(finish) };
}
