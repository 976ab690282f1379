import type { JiraField } from '../directory';
import type { IssueContext } from '../issues/issue-context';
import { notModelled } from '../rest/refusal';
import { dueDateRule, momentRule } from './field-rules/date-rules';
import {
  issueRule,
  issueTypeRule,
  parentRule,
  priorityRule,
  projectRule,
  resolutionRule,
  statusCategoryRule,
  statusRule,
} from './field-rules/entity-rules';
import {
  customFieldRule,
  fixVersionRule,
  issueLinkTypeRule,
  labelsRule,
} from './field-rules/list-rules';
import { personRule, watcherRule } from './field-rules/people-rules';
import { declaredProperty } from './field-rules/property-rules';
import { anyTextRule, commentRule, descriptionRule, summaryRule } from './field-rules/text-rules';
import type { JqlFieldRule } from './jql-field';
import type { JqlField } from './jql-model';

const RULES: Readonly<Record<string, JqlFieldRule>> = {
  project: projectRule,
  issuetype: issueTypeRule,
  type: issueTypeRule,
  worktype: issueTypeRule,
  status: statusRule,
  statuscategory: statusCategoryRule,
  priority: priorityRule,
  resolution: resolutionRule,
  assignee: personRule('assignee'),
  reporter: personRule('reporter'),
  creator: personRule('creator'),
  watcher: watcherRule,
  key: issueRule,
  id: issueRule,
  issue: issueRule,
  issuekey: issueRule,
  workitem: issueRule,
  parent: parentRule,
  labels: labelsRule,
  fixversion: fixVersionRule,
  issuelinktype: issueLinkTypeRule,
  summary: summaryRule,
  description: descriptionRule,
  comment: commentRule,
  text: anyTextRule,
  textfields: anyTextRule,
  created: momentRule('created'),
  createddate: momentRule('created'),
  updated: momentRule('updated'),
  updateddate: momentRule('updated'),
  resolved: momentRule('resolved'),
  resolutiondate: momentRule('resolved'),
  statuscategorychangeddate: momentRule('status_changed'),
  due: dueDateRule,
  duedate: dueDateRule,
};

/** Fields of Jira's own that the site refuses by name. */
const UNMODELLED = new Set(
  `affectedversion approvals attachments category component environment epic filter hierarchylevel
  lastviewed level originalestimate rank remainingestimate request savedfilter searchrequest sprint
  timeestimate timeoriginalestimate timespent voter votes watchers workratio worklogauthor
  worklogcomment worklogdate issue.property`.split(/\s+/),
);

/**
 * How a field of a query is searched; undefined when Jira has no such field.
 * @throws JiraRefusal 501 for a field that Jira has and the site does not model
 */
export function fieldRule(context: IssueContext, field: JqlField): JqlFieldRule | undefined {
  const declared = declaredProperty(context.indexedProperties(), field);
  if (declared) return declared;
  if (field.key !== undefined) return undefined;
  const name = field.name.toLowerCase().replaceAll(' ', '');
  const rule = RULES[name];
  if (rule) return rule;
  const custom = customField(context, field.name);
  if (custom) return customFieldRule(custom);
  if (UNMODELLED.has(name)) throw notModelled(`the JQL field ${field.name}`);
  return undefined;
}

function customField({ directory }: IssueContext, name: string): JiraField | undefined {
  const id = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  const wanted = id === undefined ? name.toLowerCase() : `customfield_${id}`;
  for (const project of directory.projects()) {
    for (const type of directory.issueTypes(project)) {
      const fields = directory.editFields(project, type);
      const found = fields.find(
        (one) =>
          one.custom !== undefined && (one.id === wanted || one.name.toLowerCase() === wanted),
      );
      if (found) return found;
    }
  }
  return undefined;
}
