import { handOver, WorkEnded, save, type Work } from './work';
import { readPlan } from './read-plan';

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
  const { deps, engagement } = work;
  const items = await readPlan(deps.records, engagement);
  const issueOf = new Map(items.map(({ id, issueId }) => [id, issueId]));
  const links = items.flatMap(({ id, predecessors }) =>
    predecessors.flatMap(({ itemId }) => {
      const blocker = issueOf.get(itemId);
      const blocked = issueOf.get(id);
      return blocker === undefined || blocked === undefined ? [] : [{ blocker, blocked }];
    }),
  );
  const slice = links.slice(work.job.linked, work.job.linked + LINKS_PER_SLICE);
  const existing = work.job.needsSearch ? await existingLinks(work, slice) : new Set<string>();
  for (const { blocker, blocked } of slice) {
    if (!existing.has(`${blocker}>${blocked}`)) await deps.issues.link(blocker, blocked);
  }
  const linked = work.job.linked + slice.length;
  const isDone = linked >= links.length;
  // After a retry of failed rows every link is looked at again, so the search stays on until the end.
  await save(work, { linked, state: isDone ? 'finished' : 'linking' });
  if (isDone) return;
  await handOver(work, PAUSE_SECONDS);
  throw new WorkEnded();
}

async function existingLinks(
  work: Work,
  links: readonly { readonly blocker: string; readonly blocked: string }[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(links.map(({ blocked }) => blocked))];
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += ISSUES_PER_LOOK) {
    const part = await work.deps.issues.linksAmong(ids.slice(from, from + ISSUES_PER_LOOK));
    for (const pair of part) found.add(pair);
  }
  return found;
}
