import type { IssueStore } from '../../ports/issue-store';
import { createFields, issueTypes } from './create-metadata';
import { createIssues } from './create-issues';
import { edit } from './edit-issue';
import { link, linksAmong, unlink } from './issue-links';
import { findByEngagement, findByMarkers, marksOf } from './marked-issues';
import { textsOf } from './issue-texts';
import { changedWithin, see } from './seen-issues';

/** Work items over Jira's REST API v3. */
export const jiraIssueStore: IssueStore = {
  issueTypes,
  createFields,
  createIssues,
  findByEngagement,
  findByMarkers,
  see,
  marksOf,
  textsOf,
  changedWithin,
  edit,
  link,
  linksAmong,
  unlink,
};
