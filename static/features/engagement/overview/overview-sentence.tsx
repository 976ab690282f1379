import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from './overview-page.module.css';

/** The whole screen in words: go-live, its reason, and how much waits for whom. */
export function OverviewSentence({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { goLive, buffer, health, waitsOn } = overview;
  const holds = goLive.forecast <= goLive.planned;
  const waiting = (['client', 'vendor'] as const)
    .filter((side) => waitsOn[side].length > 0)
    .map((side) => t(`overview.waiting.${side}`, { count: waitsOn[side].length }));
  return (
    <p className={styles.sentence}>
      {t(holds ? 'overview.holds' : 'overview.moves', {
        planned: dates.day(goLive.planned),
        forecast: dates.day(goLive.forecast),
        percent: buffer.usedPercent,
      })}
      <Gap />
      {t(`overview.reason.${health.reason}`, {
        days: t('unit.workingDays', { count: buffer.consumedDays }),
        defaultValue: '',
      })}
      <Gap />
      {waiting.length === 0 ? t('overview.nothingWaits') : waiting.join(t('text.gap'))}
    </p>
  );
}
