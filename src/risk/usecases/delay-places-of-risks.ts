import type { DelayPlace } from '../../plan/model/delay-network';
import { placeOfItems, wayToGoLive } from '../../plan/model/delay-places';
import type { PlanStanding } from '../../plan/model/plan-forecast';
import type { PlanState } from '../../plan/usecases/read-plan-state';
import { workItemsOf } from '../../plan/usecases/work-items';
import type { Risk } from '../model/risk';

/** Where risks can delay a plan. */
interface DelayPlaces {
  /** The first one is the way to go-live as a whole. */
  readonly places: readonly DelayPlace[];
  /** Number of the place that a risk delays; undefined where go-live does not wait for its phase. */
  readonly placeOf: (risk: Pick<Risk, 'phaseId'>) => number | undefined;
}

/** A risk of a phase delays the end of that phase, any other one the way to go-live as a whole. */
export function delayPlaces(
  { engagement, items }: PlanState,
  { forecast, statusDay }: PlanStanding,
): DelayPlaces {
  const work = workItemsOf(items);
  const places: DelayPlace[] = [wayToGoLive(forecast, statusDay)];
  const numbers = new Map<string, number | undefined>();
  for (const { key } of engagement.phases) {
    const ids = items.filter(({ phaseKey }) => phaseKey === key).map(({ id }) => id);
    const place = placeOfItems(ids, work, forecast, statusDay);
    if (place === undefined) numbers.set(key, undefined);
    else numbers.set(key, place.at === 'end' ? 0 : places.push(place) - 1);
  }
  return {
    places,
    placeOf: ({ phaseId }) =>
      phaseId === undefined || !numbers.has(phaseId) ? 0 : numbers.get(phaseId),
  };
}
