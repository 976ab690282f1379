import { z } from 'zod';
import type { ManualClock } from '../../../local-site/platform/manual-clock';
import type { TestSite } from '../site/a-site';

const DAY_MINUTES = 24 * 60;

/**
 * Lets so much time pass that everything delayed, recovered or scheduled has happened, one moment after the other: what
 * one sets going ends before the next. Whole days pass at once, each with one round of the schedules at its end.
 */
export async function letTimePass(
  site: TestSite,
  clock: ManualClock,
  minutes: number,
): Promise<void> {
  for (let day = 1; day <= minutes / DAY_MINUTES; day += 1) {
    await site.idle();
    await clock.leap(DAY_MINUTES * 60_000);
  }
  const end = clock.now() + (minutes % DAY_MINUTES) * 60_000;
  await site.idle();
  for (let next = clock.nextAt(); next !== undefined && next <= end; next = clock.nextAt()) {
    await clock.advance(Math.max(0, next - clock.now()));
    await site.idle();
  }
  await clock.advance(end - clock.now());
}

/** What an engagement has made, counted where it is stored: Jira's tables and the app's entities. */
export interface EngagementState {
  readonly issues: number;
  /** Markers that more than one issue carries. */
  readonly duplicates: readonly string[];
  readonly links: number;
  readonly items: readonly string[];
  readonly itemsWithoutIssue: readonly string[];
  readonly phasesWithoutIssue: readonly string[];
  readonly state: string;
  readonly goLive: string;
}

const plan = z.object({
  ok: z.literal(true),
  value: z.looseObject({
    items: z.array(z.looseObject({ id: z.string(), issueKey: z.optional(z.string()) })),
    phases: z.array(z.looseObject({ id: z.string(), issueKey: z.optional(z.string()) })),
    goLive: z.object({ planned: z.string(), forecast: z.string() }),
  }),
});
const open = z.object({ ok: z.literal(true), value: z.looseObject({ state: z.string() }) });

/** Reads the state through the app's functions and, for what must not be there twice, from Jira itself. */
export async function engagementState(
  site: TestSite,
  projectKey: string,
  projectId: string,
): Promise<EngagementState> {
  const engagementId = `p${projectId}`;
  const asLead = { as: 'lead', project: projectKey } as const;
  const { value } = plan.parse(await site.call('plan.get', { engagementId }, asLead));
  const opened = open.parse(await site.call('engagement.open', { projectId }, asLead));
  const markers = site.database
    .all("SELECT value FROM jira_issue_property WHERE key = 'rollout'")
    .map((row) => z.object({ marker: z.string() }).parse(JSON.parse(String(row.value))).marker);
  return {
    issues: markers.length,
    duplicates: markers.filter((marker, index) => markers.indexOf(marker) !== index),
    links: Number(site.database.one('SELECT count(*) AS n FROM jira_issue_link')?.n),
    items: value.items.map(({ id }) => id),
    itemsWithoutIssue: value.items.filter(({ issueKey }) => !issueKey).map(({ id }) => id),
    phasesWithoutIssue: value.phases.filter(({ issueKey }) => !issueKey).map(({ id }) => id),
    state: opened.value.state,
    goLive: value.goLive.planned,
  };
}
