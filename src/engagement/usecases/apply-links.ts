import { handOver, save, WorkEnded } from '../../jobs/usecases/worker';
import { partOf } from '../model/plan-part';
import { planPartReference, readPlanPart } from '../plan-records';
import type { Work } from './work';

/** Links that one worker makes: one call each, so that Jira's burst and per-issue limits are far away. */
const LINKS_PER_SLICE = 30;
/** Pause between two workers, in seconds. */
const PAUSE_SECONDS = 2;
/** Most issues of one look at existing links. */
const ISSUES_PER_LOOK = 100;

/**
 * Draws predecessors as links in Jira: a projection that nobody waits for. After a worker that died, links
 * that exist are looked up first.
 */
export async function applyLinks(work: Work): Promise<void> {
  const { deps } = work;
  const rankOf = new Map(work.items.map(({ id, rank }) => [id, rank]));
  const waits = work.items.flatMap(({ id, predecessors }) =>
    predecessors.map(({ itemId }) => ({ blocker: itemId, blocked: id })),
  );
  const next = waits.slice(work.job.linked, work.job.linked + LINKS_PER_SLICE);
  const ranks = next.flatMap(({ blocker, blocked }) => [rankOf.get(blocker), rankOf.get(blocked)]);
  const issueOf = await issuesAt(work, ranks);
  const slice = next.flatMap((wait) => {
    const blocker = issueOf.get(wait.blocker);
    const blocked = issueOf.get(wait.blocked);
    return blocker === undefined || blocked === undefined ? [] : [{ blocker, blocked }];
  });
  const existing = work.job.needsSearch ? await existingLinks(work, slice) : new Set<string>();
  for (const { blocker, blocked } of slice) {
    if (!existing.has(`${blocker}>${blocked}`)) await deps.issues.link(blocker, blocked);
  }
  const linked = work.job.linked + next.length;
  const isDone = linked >= waits.length;
  // After a retry of failed rows every link is looked at again, so the search stays on until the end.
  await save(work, { linked, state: isDone ? 'finished' : 'linking' });
  if (isDone) return;
  await handOver(work, PAUSE_SECONDS);
  throw new WorkEnded();
}

/** Issues by item, from the parts of the plan in which these ranks lie: all parts for each slice would be quadratic. */
async function issuesAt(
  { deps, engagement }: Work,
  ranks: readonly (number | undefined)[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const parts = [...new Set(ranks.flatMap((rank) => (rank === undefined ? [] : [partOf(rank)])))];
  if (parts.length === 0) return new Map();
  const found = await deps.records.getMany(
    parts.map((part) => planPartReference(engagement.id, part)),
  );
  const items = [...found.values()].flatMap((record) => readPlanPart(record).items);
  return new Map(items.map(({ id, issueId }) => [id, issueId]));
}

async function existingLinks(
  work: Work,
  links: readonly { readonly blocker: string; readonly blocked: string }[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(links.map(({ blocked }) => blocked))];
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += ISSUES_PER_LOOK) {
    const part = await work.deps.issues.linksAmong(ids.slice(from, from + ISSUES_PER_LOOK));
    for (const pair of part.keys()) found.add(pair);
  }
  return found;
}
