import * as z from 'zod/mini';
import { person } from './people';
import { issueType } from './projects';
import { command, request } from './request';

const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.optional(z.object({ key: z.string() })),
});
const named = z.object({ id: z.string(), name: z.string() });

/** An issue as other issues refer to it. */
const linkedIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.optional(
    z.object({
      summary: z.optional(z.string()),
      status: z.optional(status),
      issuetype: z.optional(issueType),
    }),
  ),
});

const issueLink = z.object({
  id: z.string(),
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(linkedIssue),
  outwardIssue: z.optional(linkedIssue),
});

const attachment = z.object({
  id: z.string(),
  filename: z.string(),
  size: z.number(),
  content: z.string(),
});

const fields = z.object({
  summary: z.optional(z.string()),
  description: z.optional(z.unknown()),
  status: z.optional(status),
  issuetype: z.optional(issueType),
  priority: z.optional(z.nullable(named)),
  assignee: z.optional(z.nullable(person)),
  reporter: z.optional(z.nullable(person)),
  duedate: z.optional(z.nullable(z.string())),
  labels: z.optional(z.array(z.string())),
  fixVersions: z.optional(z.array(named)),
  parent: z.optional(z.nullable(linkedIssue)),
  project: z.optional(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  issuelinks: z.optional(z.array(issueLink)),
  attachment: z.optional(z.array(attachment)),
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
});

export const issue = z.object({ id: z.string(), key: z.string(), fields });

const transitions = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      to: status,
      isAvailable: z.optional(z.boolean()),
    }),
  ),
});

export type Issue = z.infer<typeof issue>;
export type IssueStatus = z.infer<typeof status>;
export type IssueLink = z.infer<typeof issueLink>;
export type LinkedIssue = z.infer<typeof linkedIssue>;

const issuePath = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export const getIssue = (key: string) => request(issue, issuePath(key));
export const editIssue = (key: string, changes: Readonly<Record<string, unknown>>) =>
  command(issuePath(key), { method: 'PUT', body: { fields: changes } });
export const getTransitions = (key: string) =>
  request(transitions, `${issuePath(key)}/transitions`);
export const transitionIssue = (key: string, id: string) =>
  command(`${issuePath(key)}/transitions`, { method: 'POST', body: { transition: { id } } });
export const getPriorities = () => request(z.array(named), '/rest/api/3/priority');
export const getVersions = (projectKey: string) =>
  request(z.array(named), `/rest/api/3/project/${encodeURIComponent(projectKey)}/versions`);

/** Adds files to an issue; Jira wants each in a part named `file`. */
export function attachFiles(key: string, files: readonly File[]): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  return command(`${issuePath(key)}/attachments`, { method: 'POST', body: form });
}
