import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import { drawnLinks, linkWork, type DrawnLinks } from '../model/drawn-links';
import { editPlan } from './edit-plan';
import type { Slice } from './make-planned-issues';

/** Links that one run makes or takes away: one call each, so that Jira's burst limits are far away. */
const LINKS_PER_RUN = 30;

/** One link that Jira lacks, or that the plan no longer has. */
export interface WantedLink {
  readonly itemId: string;
  readonly predecessorId: string;
  readonly blocker: string;
  readonly blocked: string;
  readonly isMissing: boolean;
}

/** What has become of one link of an item. */
type Fate = 'pending' | 'own' | 'others' | 'gone';

/** What brings the links of changed items in line with the plan; between issues that are here. */
export function wantedLinks(items: readonly PlanItem[]): readonly WantedLink[] {
  const issueOf = new Map(items.flatMap((item) => (isHere(item) ? [[item.id, item.issueId]] : [])));
  return items.flatMap((item): readonly WantedLink[] => {
    const blocked = issueOf.get(item.id);
    if (blocked === undefined || item.isRemoved === true) return [];
    const { missing, leftOver } = linkWork(item, (itemId) => issueOf.has(itemId));
    const link = (isMissing: boolean) => (predecessorId: string) => {
      const blocker = issueOf.get(predecessorId);
      return blocker === undefined
        ? []
        : [{ itemId: item.id, predecessorId, blocker, blocked, isMissing }];
    };
    return [...missing.flatMap(link(true)), ...leftOver.flatMap(link(false))];
  });
}

function isHere(item: PlanItem): item is PlanItem & { readonly issueId: string } {
  return item.issueId !== undefined && (item.jira?.place ?? 'here') === 'here';
}

/**
 * Makes and takes away a slice of links. What is about to be made is stored before, so that a run that died is told
 * from a person: what stands in Jira and was not announced is his, and stays when the plan loses it.
 */
export async function drawLinks(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  items: readonly PlanItem[],
  wanted: readonly WantedLink[],
): Promise<Slice> {
  const slice = wanted.slice(0, LINKS_PER_RUN);
  const there = await deps.issues.linksAmong([...new Set(slice.map(({ blocked }) => blocked))]);
  const linkOf = ({ blocker, blocked }: WantedLink) => there.get(`${blocker}>${blocked}`);
  const linksOf = new Map(items.map((item) => [item.id, drawnLinks(item)]));
  const isPending = ({ itemId, predecessorId }: WantedLink): boolean =>
    linksOf.get(itemId)?.pending.includes(predecessorId) === true;
  const found = slice.filter(
    (one) => one.isMissing && linkOf(one) !== undefined && !isPending(one),
  );
  const toMake = slice.filter((one) => one.isMissing && !found.includes(one));
  const claims = [
    ...found.map((one) => [one, 'others'] as const),
    ...toMake.filter((one) => !isPending(one)).map((one) => [one, 'pending'] as const),
  ];
  if (claims.length > 0) await store(deps, engagement, claims);
  for (const one of toMake) {
    if (linkOf(one) === undefined) await deps.issues.link(one.blocker, one.blocked);
  }
  const toTakeAway = slice.filter(({ isMissing }) => !isMissing);
  for (const one of toTakeAway) {
    const linkId = linkOf(one);
    if (linkId !== undefined) await deps.issues.unlink(linkId);
  }
  const turn = await store(deps, engagement, [
    ...toMake.map((one) => [one, 'own'] as const),
    ...toTakeAway.map((one) => [one, 'gone'] as const),
  ]);
  return { turn };
}

async function store(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
  fates: readonly (readonly [WantedLink, Fate])[],
): Promise<number> {
  const byItem = new Map<string, (readonly [string, Fate])[]>();
  for (const [{ itemId, predecessorId }, fate] of fates) {
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), [predecessorId, fate]]);
  }
  const { state } = await editPlan(deps, engagement, ({ items, head }) => ({
    head: { turn: head.turn + 1 },
    items: items.map((item) => {
      const own = byItem.get(item.id);
      return own === undefined ? item : { ...item, links: linksAfter(drawnLinks(item), own) };
    }),
  }));
  return state.head.turn;
}

function linksAfter(links: DrawnLinks, fates: readonly (readonly [string, Fate])[]): DrawnLinks {
  const named = new Set(fates.map(([itemId]) => itemId));
  const after = (fate: Fate, known: readonly string[]): readonly string[] => [
    ...known.filter((itemId) => !named.has(itemId)),
    ...fates.flatMap(([itemId, one]) => (one === fate ? [itemId] : [])),
  ];
  return {
    own: after('own', links.own),
    pending: after('pending', links.pending),
    others: after('others', links.others),
  };
}
