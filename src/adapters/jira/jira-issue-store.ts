import type { IssueStore } from '../../ports/issue-store';
import { createFields, issueTypes } from './create-metadata';
import { createIssues } from './create-issues';
import { link, linksAmong } from './issue-links';
import { countDone, findByEngagement, findOverdue } from './marked-issues';

/** Work items over Jira's REST API v3. */
export const jiraIssueStore: IssueStore = {
  issueTypes,
  createFields,
  createIssues,
  findByEngagement,
  findOverdue,
  countDone,
  link,
  linksAmong,
};
