import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../../engagement/records';
import { dayOfTime, formatDay } from '../../../plan/model/calendar-day';
import { pauseAfter } from '../../../thread/usecases/pause-after';
import { pushWork } from '../../../thread/usecases/wake-work';
import { traineeStatusOf } from '../../model/certificate';
import { ROSTER_PARTS, type RosterRow } from '../../people/contract';
import { learnerReference, readLearner, rosterReference } from '../../people-records';
import { editTraining, readTraining, type TrainingState } from '../edit-training';
import { keepFigures } from '../gate/count-readiness';
import { readReadiness } from '../gate/read-readiness';
import { issueDue } from '../issue-due';
import { rosterIn } from '../read-people';
import { ownTraining } from '../show-mine';
import type { DueMessage } from './wake-due';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'ids' | 'queue' | 'log'>;

/** Records of one call beside the head. */
const AT_ONCE = 24;
/** People of whom one message reads what they have learnt; a part of the roster is never cut. */
const MOST_READ = 200;
/** Before the next so many: storage gives an installation so much to read in a minute. */
const PAUSE_SECONDS = 10;

/**
 * Issues what an edit of the handbook or of somebody's tracks has made due, so that go-live counts it before its holder
 * looks. It goes through the roster part by part; done twice, or begun again, it makes nothing twice.
 */
export async function workOnDue(deps: Deps, message: DueMessage): Promise<void> {
  const { engagementId, due, part = 0, attempt = 1 } = message;
  try {
    const next = await issueFrom(deps, engagementId, due, part);
    if (next === undefined) return;
    const more: DueMessage = { engagementId, due, part: next };
    await pushWork(deps, 'handbook', more, PAUSE_SECONDS);
  } catch (error) {
    deps.log.error(`${engagementId}: certificates that are due met a fault`, error);
    const pause = pauseAfter(error, attempt);
    const again: DueMessage = { ...message, attempt: attempt + 1 };
    if (pause !== undefined) await pushWork(deps, 'handbook', again, pause);
  }
}

/** @returns the part to go on with; undefined when there is nothing left to do. */
async function issueFrom(
  deps: Deps,
  engagementId: string,
  due: number,
  first: number,
): Promise<number | undefined> {
  const record = await deps.records.get(engagementReference(engagementId));
  if (record === undefined) return undefined;
  const engagement = readEngagement(record);
  let read = 0;
  for (let part = first; part < ROSTER_PARTS; part += 1) {
    if (read >= MOST_READ) return part;
    const state = await readTraining(deps, engagementId, [rosterReference(engagementId, part)]);
    // A later edit has its own message, which looks at everybody.
    if (state.head.due !== due) return undefined;
    read += await issueIn(deps, engagement, state, part);
  }
  await keepFigures(deps, engagementId, await readReadiness(deps, engagementId));
  await editTraining(deps, engagementId, [], ({ head }) => ({
    answer: undefined,
    ...(head.due === due ? { head: { due: undefined } } : {}),
  }));
  return undefined;
}

/** @returns of how many it was read what they have learnt. */
async function issueIn(
  deps: Deps,
  engagement: Engagement,
  { head, at }: TrainingState,
  number: number,
): Promise<number> {
  const part = rosterIn(at(rosterReference(engagement.id, number)), engagement.id, number);
  const today = formatDay(dayOfTime(deps.clock.now()));
  const rows = part.rows.filter(
    (row) =>
      hasLearnt(row) &&
      row.tracks.some((track) => traineeStatusOf(row, head.chapters, track, today) !== 'passed'),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const own = rows.slice(from, from + AT_ONCE);
    const references = own.map(({ accountId }) => learnerReference(engagement.id, accountId));
    const found = await deps.records.getMany(references);
    for (const row of own) {
      const { entity, key } = learnerReference(engagement.id, row.accountId);
      const stored = found.get(`${entity}/${key}`);
      if (stored === undefined) continue;
      const { operations } = issueDue(deps, engagement, {
        ...{ head, part, row, learner: readLearner(stored) },
      });
      // Read anew for each: the part of the roster is another one after the first of them.
      if (operations.length > 0) await ownTraining(deps, engagement, row.accountId);
    }
  }
  return rows.length;
}

function hasLearnt({ begun, certificates }: RosterRow): boolean {
  return begun.length > 0 || Object.keys(certificates).length > 0;
}
