import { z } from 'zod';
import type { Engagement } from '../../../src/engagement/model/engagement';
import { readPlanPart, type PlanPart } from '../../../src/engagement/plan-records';
import { readEngagement } from '../../../src/engagement/records';
import type { Job } from '../../../src/jobs/model/job';
import { queueOfJob } from '../../../src/jobs/model/job-queue';
import { readJob } from '../../../src/jobs/records';
import type { Baseline } from '../../../src/plan/model/baseline';
import type { PlanHead } from '../../../src/plan/model/plan-head';
import { readBaseline, readPlanHead } from '../../../src/plan/records';
import { readStatusText, type StatusText } from '../../../src/plan/status-records';
import type { StoredRecord } from '../../../src/ports/record-store';
import type { JournalEntry } from '../../../src/signoff/model/journal';
import { storedJournal, storedRecords } from '../../support/engagement/ask';
import { changesOf, type StoredChanges } from './change-faults';
import { specificationOf, type StoredSrs } from './srs-faults';
import { checklistsOf, type StoredChecklists } from './checklist-faults';
import { libraryOf, type StoredLibrary } from './library-facts';
import { registerOf, type StoredRegister } from './register-faults';
import { signoffsOf, type StoredSignoffs } from './signoff-facts';
import { trainingOf, type StoredTraining } from './training-faults';
import { uatOf, type StoredUat } from './uat-faults';
import type { TestSite } from '../../support/site/a-site';

/** Everything that the app has made, read where it is stored and not through the app. */
export interface Facts {
  readonly engagements: readonly Engagement[];
  /** The jobs that make plans. */
  readonly jobs: readonly Job[];
  readonly parts: readonly PlanPart[];
  readonly heads: readonly PlanHead[];
  readonly baselines: readonly Baseline[];
  readonly statusTexts: readonly StatusText[];
  readonly journal: readonly JournalEntry[];
  readonly register: StoredRegister;
  readonly library: StoredLibrary;
  /** Parts of files that are kept for an import. */
  readonly uploads: number;
  readonly changes: StoredChanges;
  readonly srs: StoredSrs;
  readonly uat: StoredUat;
  readonly training: StoredTraining;
  readonly signoffs: StoredSignoffs;
  readonly checklists: readonly StoredChecklists[];
  /** Due dates in Jira by id of the issue. */
  readonly dueDates: ReadonlyMap<string, string>;
  /** Issues that carry the app's mark. */
  readonly issues: readonly { readonly id: string; readonly marker: string }[];
  /** Links as `blocker>blocked`, by ids. */
  readonly links: readonly string[];
  /** Links between risks and the issues that work on them. */
  readonly relations: number;
  readonly comments: number;
  /** Messages that will still be delivered. */
  readonly messages: number;
}

/** Id of Jira's link type without a direction. */
const RELATES = '10003';

function count(site: TestSite, from: string, ...values: readonly string[]): number {
  return Number(site.database.one(`SELECT count(*) AS n FROM ${from}`, ...values)?.n);
}

export function factsOf(site: TestSite): Facts {
  return {
    engagements: storedRecords(site, 'engagement').map(readEngagement),
    jobs: storedRecords(site, 'job')
      .map(readJob)
      .filter(({ id }) => queueOfJob(id) === 'jobs'),
    parts: storedRecords(site, 'plan-part').map(readPlanPart),
    heads: planRecords(site, 'head').map(readPlanHead),
    baselines: planRecords(site, 'baseline')
      .filter(({ key }) => key.endsWith(':current'))
      .map(readBaseline),
    statusTexts: planRecords(site, 'status').map(readStatusText),
    journal: storedJournal(site),
    register: registerOf(site),
    library: libraryOf(site),
    uploads: storedRecords(site, 'upload').length,
    changes: changesOf(site),
    srs: specificationOf(site),
    uat: uatOf(site),
    training: trainingOf(site),
    signoffs: signoffsOf(site),
    checklists: checklistsOf(site),
    dueDates: dueDatesOf(site),
    issues: site.database
      .all("SELECT issue_id, value FROM jira_issue_property WHERE key = 'rollout'")
      .map(({ issue_id: id, value }) => ({ id: String(id), marker: markerIn(String(value)) })),
    links: site.database
      .all('SELECT inward_id, outward_id FROM jira_issue_link WHERE type_id <> ?', RELATES)
      .map(
        ({ inward_id: blocker, outward_id: blocked }) => `${String(blocker)}>${String(blocked)}`,
      ),
    relations: count(site, 'jira_issue_link WHERE type_id = ?', RELATES),
    comments: count(site, 'jira_comment'),
    messages: messagesIn(site),
  };
}

function messagesIn(site: TestSite): number {
  const waiting = "SELECT count(*) AS n FROM queue_event WHERE state IN ('waiting','running')";
  return Number(site.database.one(waiting)?.n);
}

/** Whether nothing is on its way: asked after each step, so it reads no more than it needs. */
export function isQuiet(site: TestSite): boolean {
  return (
    messagesIn(site) === 0 &&
    storedRecords(site, 'engagement')
      .map(readEngagement)
      .every(({ version }) => version > 1) &&
    storedRecords(site, 'job')
      .map(readJob)
      .every(({ state }) => state === 'finished' || state === 'cancelled')
  );
}

function planRecords(site: TestSite, kind: string): readonly StoredRecord[] {
  return storedRecords(site, 'plan').filter(({ value }) => value.kind === kind);
}

function dueDatesOf(site: TestSite): ReadonlyMap<string, string> {
  const due = z.object({ duedate: z.string().nullish() });
  const rows = site.database.all('SELECT id, "values" FROM jira_issue');
  return new Map(
    rows.map(({ id, values }) => [
      String(id),
      due.parse(JSON.parse(String(values))).duedate ?? 'none',
    ]),
  );
}

const mark = z.object({ marker: z.string() });

function markerIn(value: string): string {
  return mark.parse(JSON.parse(value)).marker;
}
