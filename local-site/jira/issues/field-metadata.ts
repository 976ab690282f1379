import type { JiraField, JiraIssueType, JiraProject } from '../directory';
import {
  issueTypeView,
  priorityView,
  projectView,
  resolutionView,
  versionView,
} from './directory-views';
import { fieldSchema } from './field-kinds';
import { operationsOf } from './field-settings';
import type { IssueContext } from './issue-context';

/** A field as create and edit metadata describe it. */
export function fieldMetadata(
  context: IssueContext,
  project: JiraProject,
  type: JiraIssueType,
  field: JiraField,
) {
  const allowedValues = allowedOf(context, project, type, field);
  return {
    required: field.required,
    schema: fieldSchema(field),
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority' || field.id === 'reporter',
    operations: operationsOf(field),
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...autoComplete(context, project, field),
  };
}

function allowedOf(
  context: IssueContext,
  project: JiraProject,
  type: JiraIssueType,
  field: JiraField,
): readonly unknown[] | undefined {
  const { directory } = context;
  switch (field.id) {
    case 'project':
      return [projectView(context, project)];
    case 'issuetype':
      return [issueTypeView(context, type)];
    case 'priority':
      return directory.priorities().map((one) => priorityView(context, one));
    case 'resolution':
      return directory.resolutions().map((one) => resolutionView(context, one));
    case 'fixVersions':
    case 'versions':
      return directory.versions(project).map((one) => versionView(context, one));
    default:
      return undefined;
  }
}

function autoComplete(context: IssueContext, project: JiraProject, field: JiraField) {
  const site = context.canonicalUrl;
  if (field.id === 'assignee') {
    return {
      autoCompleteUrl: `${site}/rest/api/3/user/assignable/search?project=${project.key}&query=`,
    };
  }
  if (field.id === 'labels') {
    return { autoCompleteUrl: `${site}/rest/api/1.0/labels/suggest?query=` };
  }
  return {};
}
