import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { isToRecord, type Observable } from '../../model/observation/due';
import { maySeeObservation, watches } from '../../model/observation/observers';
import {
  countedByState,
  fitsObservation,
  inOrder,
  nextDueDay,
} from '../../model/observation/register';
import type {
  ObservationFilter,
  ObservationOrder,
  ObservationPage,
} from '../../observation/contract';
import { readObservations } from './read-observations';
import { watchOf } from './watch-of';

/** Observations that one page of the screen shows. */
const PAGE = 100;

interface Asked {
  readonly filter: ObservationFilter;
  readonly order?: ObservationOrder | undefined;
  readonly offset?: number | undefined;
}

/** A page of the observations that the caller may see: of those whom he observes, and of himself. */
export async function listObservations(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { filter, order = 'due', offset = 0 }: Asked,
): Promise<ObservationPage> {
  const { days, people, all } = await readObservations(deps, access.engagement.id);
  const { accountId } = access.caller;
  const watch = watchOf(
    access,
    people.find((row) => row.accountId === accountId),
  );
  const visible = all.filter((one) => maySeeObservation(watch, accountId, one));
  // Whoever observes nobody has nobody to go and see: what is open to him are all of his own.
  const { state, ...others } = filter;
  const shown = watch.kind === 'nobody' && state === 'open' ? others : filter;
  const fitting = inOrder(
    visible.filter((one) => fitsObservation(one, shown)),
    order,
  );
  const next = offset + PAGE;
  const nextDue = nextDueDay(visible);
  return {
    ...days,
    rows: fitting.slice(offset, next).map((one) => ({
      ...one,
      canRecord: watches(watch, accountId, one) && isRecordable(one, accountId),
    })),
    found: fitting.length,
    ...(next < fitting.length ? { next } : {}),
    counts: countedByState(visible),
    departments: [...new Set(visible.map(({ department }) => department))].sort(),
    ...(nextDue === undefined ? {} : { nextDue }),
    isObserver: watch.kind !== 'nobody',
  };
}

/** What is due, and what he has recorded himself. */
function isRecordable({ state, seen }: Observable, caller: string): boolean {
  return isToRecord(state) || seen?.observer === caller;
}
