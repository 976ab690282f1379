import { z } from 'zod';
import type { Engagement } from '../../../src/engagement/model/engagement';
import { readPlanPart, type PlanPart } from '../../../src/engagement/plan-records';
import { readEngagement } from '../../../src/engagement/records';
import type { Job } from '../../../src/jobs/model/job';
import { readJob } from '../../../src/jobs/records';
import type { JournalEntry } from '../../../src/signoff/model/journal';
import { storedJournal, storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** Everything that the app has made, read where it is stored and not through the app. */
export interface Facts {
  readonly engagements: readonly Engagement[];
  readonly jobs: readonly Job[];
  readonly parts: readonly PlanPart[];
  readonly journal: readonly JournalEntry[];
  /** Issues that carry the app's mark. */
  readonly issues: readonly { readonly id: string; readonly marker: string }[];
  /** Links as `blocker>blocked`, by ids. */
  readonly links: readonly string[];
  /** Messages that will still be delivered. */
  readonly messages: number;
}

export function factsOf(site: TestSite): Facts {
  return {
    engagements: storedRecords(site, 'engagement').map(readEngagement),
    jobs: storedRecords(site, 'job').map(readJob),
    parts: storedRecords(site, 'plan-part').map(readPlanPart),
    journal: storedJournal(site),
    issues: site.database
      .all("SELECT issue_id, value FROM jira_issue_property WHERE key = 'rollout'")
      .map(({ issue_id: id, value }) => ({ id: String(id), marker: markerIn(String(value)) })),
    links: site.database
      .all('SELECT inward_id, outward_id FROM jira_issue_link')
      .map(
        ({ inward_id: blocker, outward_id: blocked }) => `${String(blocker)}>${String(blocked)}`,
      ),
    messages: Number(
      site.database.one(
        "SELECT count(*) AS n FROM queue_event WHERE state IN ('waiting','running')",
      )?.n,
    ),
  };
}

const mark = z.object({ marker: z.string() });

function markerIn(value: string): string {
  return mark.parse(JSON.parse(value)).marker;
}
