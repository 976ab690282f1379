import type { JiraSide } from '../jira/jira-product';
import { demoUser, type DemoUserKey } from './demo-users';
import type { SeedProject } from './project-plan';
import type { SeedIssue } from './seed-issue';
import type { ProjectVocabulary } from './shared-vocabulary';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Writes the issues of a project as if people had worked in it until `now`. */
export function seedIssues(
  jira: JiraSide,
  plan: SeedProject,
  vocabulary: ProjectVocabulary,
  now: number,
): void {
  const keys = new Map<string, string>();
  for (const issue of plan.issues) {
    const by = at(plan.lead, now - issue.createdDaysAgo * DAY_MS);
    const { key } = jira.issues.create(by, fieldsOf(plan, vocabulary, issue, keys, now));
    if (issue.ref !== undefined) keys.set(issue.ref, key);
    walkThrough(jira, plan, vocabulary, issue, key, now);
    for (const { by: author, daysAgo, text } of issue.comments ?? []) {
      jira.issues.comment(at(author, now - daysAgo * DAY_MS), key, document([text]));
    }
    for (const ref of issue.blocks ?? []) jira.issues.link(by, 'Blocks', key, known(keys, ref));
    for (const ref of issue.relatesTo ?? []) jira.issues.link(by, 'Relates', key, known(keys, ref));
  }
}

function fieldsOf(
  plan: SeedProject,
  { types }: ProjectVocabulary,
  issue: SeedIssue,
  keys: ReadonlyMap<string, string>,
  now: number,
): Record<string, unknown> {
  const reporter = demoUser(issue.reporter ?? plan.lead);
  return {
    project: { key: plan.key },
    issuetype: { id: types.get(issue.type) },
    summary: issue.summary,
    reporter: { accountId: reporter.accountId },
    priority: { name: issue.priority ?? 'Medium' },
    ...(issue.description ? { description: document(issue.description) } : {}),
    ...(issue.parent ? { parent: { key: known(keys, issue.parent) } } : {}),
    ...(issue.assignee ? { assignee: { accountId: demoUser(issue.assignee).accountId } } : {}),
    ...(issue.labels ? { labels: issue.labels } : {}),
    ...(issue.version ? { fixVersions: [{ name: issue.version }] } : {}),
    ...(issue.dueInDays === undefined ? {} : { duedate: day(now + issue.dueInDays * DAY_MS) }),
  };
}

/** Moves the issue from status to status, spread evenly over its life. */
function walkThrough(
  jira: JiraSide,
  plan: SeedProject,
  { statuses }: ProjectVocabulary,
  issue: SeedIssue,
  key: string,
  now: number,
): void {
  const steps = issue.went ?? [];
  const span = (issue.createdDaysAgo * DAY_MS) / (steps.length + 1);
  for (const [index, status] of steps.entries()) {
    const name = jira.directory.status(statuses.get(issue.type)?.get(status) ?? '')?.name;
    if (name === undefined) throw new Error(`${issue.type} has no status ${status}.`);
    const time = now - issue.createdDaysAgo * DAY_MS + span * (index + 1);
    jira.issues.transition(at(plan.lead, Math.min(Math.round(time), now)), key, name);
  }
}

function known(keys: ReadonlyMap<string, string>, ref: string): string {
  const key = keys.get(ref);
  if (key === undefined) throw new Error(`No earlier issue is called ${ref}.`);
  return key;
}

function at(user: DemoUserKey, time: number) {
  return { accountId: demoUser(user).accountId, at: time };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** An ADF document of plain paragraphs. */
function document(paragraphs: readonly string[]) {
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
  };
}
