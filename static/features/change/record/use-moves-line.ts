import { useTranslation } from 'react-i18next';
import type { ChangeSimulation } from '../../../../src/change/effects/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useSignedDays } from '../../plan/use-signed-days';

/** Milestones that a line has room for. */
const MOST_MILESTONES = 3;

/** What an approval would move, in one line: milestones, go-live, buffer. */
export function useMovesLine(): (simulation: ChangeSimulation) => string {
  const { t } = useTranslation();
  const dates = useDates();
  const signed = useSignedDays();
  return ({ milestones, goLive, buffer }) => {
    const moved = milestones.filter(({ days }) => days !== 0);
    const rest = moved.length - MOST_MILESTONES;
    return [
      ...moved
        .slice(0, MOST_MILESTONES)
        .map(({ name, days }) => t('change.moves.milestone', { name, days: signed(days) })),
      ...(rest > 0 ? [t('change.moves.more', { count: rest })] : []),
      goLive.movesDays === 0
        ? t('change.moves.goLiveStays')
        : t('change.moves.goLive', {
            days: signed(goLive.movesDays),
            day: dates.day(goLive.after),
          }),
      buffer.before.usedPercent === buffer.after.usedPercent
        ? t('change.moves.bufferStays', { percent: buffer.after.usedPercent })
        : t('change.moves.buffer', {
            before: buffer.before.usedPercent,
            after: buffer.after.usedPercent,
          }),
    ].join(' · ');
  };
}
