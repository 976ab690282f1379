import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import type { PlanPreview } from '../../../../src/plan/effect/contract';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from './effect.module.css';

interface EffectWordsProps {
  readonly effect: PlanPreview;
  readonly plan: PlanView;
}

/** Milestones that are named one by one; the others are counted. */
const MOST_NAMED = 4;

/** What a change would do, in a sentence for each thing that it moves. */
export function EffectWords({ effect, plan }: EffectWordsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const known = new Set(plan.items.map(({ id }) => id));
  const nameOf = (itemId: string) => plan.items.find(({ id }) => id === itemId)?.name ?? itemId;
  if (!effect.isPossible) {
    return (
      <ul className={styles.words}>
        {effect.problems.map(({ key, params }) => (
          <li key={key}>{t(`plan.problem.${key}`, params)}</li>
        ))}
      </ul>
    );
  }
  const { goLiveMovesDays: days, buffer, movedMilestones, newlyOverbooked, newlyMissed } = effect;
  // A new item is no item that moves, although it gets its first dates.
  const moved = effect.moved.filter(({ itemId }) => known.has(itemId)).length;
  const milestones = movedMilestones.filter(
    ({ itemId }) => plan.items.find(({ id }) => id === itemId)?.isGoLive !== true,
  );
  return (
    <ul className={styles.words}>
      <li>
        {days === 0
          ? t('plan.effect.goLiveStays', { date: dates.day(effect.goLive) })
          : t(days > 0 ? 'plan.effect.goLiveLater' : 'plan.effect.goLiveEarlier', {
              count: Math.abs(days),
              date: dates.day(effect.goLive),
            })}
        <Gap />
        {t('plan.effect.buffer', {
          before: buffer.before.usedPercent,
          after: buffer.after.usedPercent,
        })}
      </li>
      <li>{t('plan.effect.moved', { count: moved })}</li>
      {milestones.slice(0, MOST_NAMED).map(({ itemId, to, days: by }) => (
        <li key={itemId}>
          {t(by > 0 ? 'plan.effect.milestoneLater' : 'plan.effect.milestoneEarlier', {
            name: nameOf(itemId),
            count: Math.abs(by),
            date: dates.day(to),
          })}
        </li>
      ))}
      {milestones.length > MOST_NAMED && (
        <li>{t('plan.effect.moreMilestones', { count: milestones.length - MOST_NAMED })}</li>
      )}
      {newlyOverbooked.length > 0 && (
        <li>{t('plan.effect.overbooked', { count: newlyOverbooked.length })}</li>
      )}
      {newlyMissed.length > 0 && (
        <li>{t('plan.effect.missed', { items: newlyMissed.map(nameOf).join(', ') })}</li>
      )}
    </ul>
  );
}
