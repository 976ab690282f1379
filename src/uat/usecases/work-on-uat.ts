import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import { attemptAfter, pauseAfter } from '../../thread/usecases/pause-after';
import { readUatHead, uatHeadReference } from '../head-records';
import { finishBugs, strayBugs } from './finish-bugs';
import { listTesters } from './list-testers';
import { makeConditionTasks } from './make-condition-tasks';
import { relateBugs } from './relate-bugs';
import { shareOutModules } from './share-out-modules';
import { takeBugIssues } from './take-bug-issues';
import { takeUpSigners } from './take-up-signers';
import { pushUat, wakeUat, type UatMessage } from './wake-uat';

type Deps = Pick<
  EngagementDeps,
  'records' | 'issues' | 'notes' | 'queue' | 'clock' | 'ids' | 'log'
>;

/** When a report is looked at again of which nothing can be known yet. */
const LATER_SECONDS = 60;
/** How long somebody whose test has failed takes to tell of the bug. */
const BUG_SECONDS = 120;

/**
 * Takes over how bugs stand in Jira, and brings the lists of testers in line with their cycles; each part of it may be
 * done twice without harm.
 */
export async function workOnUat(deps: Deps, message: UatMessage): Promise<void> {
  const record = await deps.records.get(engagementReference(message.engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  if (engagement.state !== 'active') return;
  try {
    const { issueIds = [], bugIds = [], isLook = false } = message;
    await takeBugIssues(deps, engagement, issueIds);
    const cycles = isLook ? await allCycles(deps, engagement.id) : (message.cycles ?? []);
    // Where nothing is tested nobody reports anything, and Jira is not asked.
    const isDue = isLook && cycles.length > 0;
    const stray = isDue ? await strayBugs(deps, engagement, issueIds) : [];
    const open = await finishBugs(deps, engagement, [...bugIds, ...stray]);
    for (const number of cycles) {
      if (await shareOutModules(deps, engagement, number)) {
        await wakeUat(deps, { engagementId: engagement.id, cycles: [number] });
      }
      await listTesters(deps, engagement, number);
    }
    // A result, a mended bug or an ended cycle may be what a signature waited for; and a message may have been lost.
    if (!isLook || cycles.length > 0) {
      await takeUpSigners(deps, engagement);
      const wait = await makeConditionTasks(deps, engagement);
      if (wait !== undefined) {
        const attempt = attemptAfter(message, wait);
        await wakeUat(deps, { engagementId: engagement.id, attempt }, wait);
      }
    }
    if (message.isFailure === true) {
      await wakeUat(deps, { engagementId: engagement.id, areBugsDue: true }, BUG_SECONDS);
    }
    const areRelated = message.areBugsDue === true || (isLook && cycles.length > 0);
    if (areRelated && (await relateBugs(deps, engagement))) {
      await wakeUat(deps, { engagementId: engagement.id, areBugsDue: true });
    }
    if (open.length > 0) {
      await wakeUat(deps, { engagementId: engagement.id, bugIds: open }, LATER_SECONDS);
    }
  } catch (error) {
    deps.log.error(`${message.engagementId}: work on tests met a fault`, error);
    const { attempt = 1 } = message;
    const pause = pauseAfter(error, attempt);
    if (pause !== undefined) await pushUat(deps, { ...message, attempt: attempt + 1 }, pause);
  }
}

/** Of those that are over somebody may have the last one still in his list. */
async function allCycles(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
): Promise<readonly number[]> {
  const head = await records.get(uatHeadReference(engagementId));
  return head === undefined
    ? []
    : readUatHead(head)
        .cycles.slice(-3)
        .map(({ number }) => number);
}
