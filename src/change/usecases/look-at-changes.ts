import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EffectTakers } from '../../thread/usecases/effect-takers';
import { CHANGE_ENTITY, readChange } from '../records';
import { MOST_CHANGES, readManyChanges } from './edit-many-changes';
import { listWaitingPeople } from './list-waiting-people';
import { remindDeciders } from './remind-deciders';
import { settleBallots } from './settle-ballots';
import { takeUpKept } from './take-up-kept';

/** Open requests that one look goes through. */
const PAGE = 100;

/**
 * Goes through the open requests that wait for somebody's word: roles, delegations and the day decide whom they wait
 * for, and none of these changes the request itself. What approved ones kept for a part of the app that is there by now
 * is taken up.
 * @returns Where the look goes on; undefined when all were looked at.
 */
export async function lookAtChanges(
  deps: Pick<EngagementDeps, 'records' | 'notes' | 'clock' | 'ids' | 'queue' | 'log'>,
  engagement: Engagement,
  cursor: string | undefined,
  takers: EffectTakers,
): Promise<string | undefined> {
  const page = await deps.records.query({
    entity: CHANGE_ENTITY,
    index: 'by-age',
    partition: [engagement.id, 'open'],
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const open = page.records.map(readChange);
  await takeUpKept(deps, engagement, open, takers);
  const asked = open
    .filter(({ ballot, listedFor = [] }) => ballot !== undefined || listedFor.length > 0)
    .map(({ changeId }) => changeId);
  for (let from = 0; from < asked.length; from += MOST_CHANGES) {
    const slice = asked.slice(from, from + MOST_CHANGES);
    const found = await readManyChanges(deps, engagement, slice);
    await settleBallots(deps, engagement, [...found.changes.values()]);
    const state = await readManyChanges(deps, engagement, slice);
    const changes = [...state.changes.values()];
    await listWaitingPeople(deps, engagement, state, changes);
    await remindDeciders(deps, engagement, state, changes);
  }
  return page.cursor;
}
