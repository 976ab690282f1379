import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { EditOutcome } from '../../ports/issue-store';
import { tellingEndsIn } from '../../thread/model/telling';
import type { ChangeBreach } from '../notice/contract';
import { isBreachUntold } from '../model/breach';
import { breachNotice, breachReference } from '../model/breach-notice';
import type { Change } from '../model/change';
import words from '../notice/breach-words.json';
import { editManyChanges } from './edit-many-changes';

/** Leads who are mentioned. */
const MOST_LEADS = 3;

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'notes' | 'clock' | 'ids'>;
type Breached = Change & { readonly breach: ChangeBreach };

/**
 * Tells the leads of work that goes on without approval, each breach by one comment on its issue. That a worker is at it
 * is stored before; a run that finds this sign of another one waits until its call has ended, and then looks for the
 * comment.
 * @returns Seconds that the next slice has to wait; undefined for none.
 * @throws AppError when Jira does not answer; what was told until then is remembered.
 */
export async function tellBreaches(
  deps: Deps,
  engagement: Engagement,
  asked: readonly Change[],
): Promise<number | undefined> {
  const changeIds = asked.map(({ changeId }) => changeId);
  const { mine, waitSeconds } = await claim(deps, engagement, changeIds);
  const told = new Map<string, EditOutcome>();
  try {
    for (const change of mine) told.set(change.changeId, await tell(deps, engagement, change));
  } finally {
    if (told.size > 0) await remember(deps, engagement, mine, told);
  }
  return waitSeconds;
}

/** @returns Breaches that this worker is to tell of, as they were before; and when those of another one may be looked at. */
async function claim(
  deps: Deps,
  engagement: Engagement,
  changeIds: readonly string[],
): Promise<{ readonly mine: readonly Breached[]; readonly waitSeconds: number | undefined }> {
  const claimedAt = deps.clock.now();
  const claimedBy = deps.ids.next();
  let mine: readonly Breached[] = [];
  let waits: readonly number[] = [];
  await editManyChanges(deps, engagement, changeIds, ({ changes }) => {
    const due = [...changes.values()].filter(isBreached).filter(isBreachUntold);
    waits = due.map(({ breach }) => tellingEndsIn(breach, claimedAt)).filter((ms) => ms > 0);
    mine = due.filter(({ breach }) => tellingEndsIn(breach, claimedAt) === 0);
    if (mine.length === 0) return undefined;
    return {
      changes: mine.map((change) => ({
        after: {
          ...change,
          breach: { ...change.breach, telling: 'claimed', claimedAt, claimedBy },
        },
      })),
    };
  });
  return {
    mine,
    waitSeconds: waits.length === 0 ? undefined : Math.ceil(Math.min(...waits) / 1000),
  };
}

async function tell(
  { notes }: Pick<Deps, 'notes'>,
  { draft: { people, language } }: Engagement,
  { number, issue, breach }: Breached,
): Promise<EditOutcome> {
  const issueId = issue?.issueId ?? '';
  const isSecond = breach.telling === 'claimed';
  if (isSecond && (await notes.hasComment(issueId, breachReference(number, breach)))) {
    return { ok: true };
  }
  const leads = people.lead.slice(0, MOST_LEADS);
  return notes.comment(issueId, breachNotice(number, breach, leads, words[language]));
}

async function remember(
  deps: Deps,
  engagement: Engagement,
  mine: readonly Breached[],
  told: ReadonlyMap<string, EditOutcome>,
): Promise<void> {
  await editManyChanges(deps, engagement, [...told.keys()], ({ changes }) => ({
    changes: mine.flatMap(({ changeId, breach: { at } }) => {
      const known = changes.get(changeId);
      const outcome = told.get(changeId);
      // What is over was told in vain; another breach has a comment of its own.
      if (outcome === undefined || known?.breach?.at !== at) return [];
      const { statusName } = known.breach;
      const telling = outcome.ok ? ('told' as const) : ('refused' as const);
      return [{ after: { ...known, breach: { at, statusName, telling } } }];
    }),
  }));
}

function isBreached(change: Change): change is Breached {
  return change.breach !== undefined;
}
