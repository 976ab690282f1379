import type { Actor } from '../../platform/actor';
import type { JiraIssueType, JiraProject } from '../directory';
import type { JiraRoute } from '../route';
import { issueTypeView } from './directory-views';
import { fieldMetadata } from './field-metadata';
import { mayBrowse, visibleIssue } from './issue-access';
import type { IssueContext } from './issue-context';
import { pageOf, pageWindow } from './page-window';
import { refuse } from '../rest/refusal';
import { json } from '../rest/answer';
import { createScreen, editScreen } from './screen';

const MAX_PAGE = 200;
const USUAL_PAGE = 50;
const CREATE_META = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

/** What can be set on create and on edit. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get */
export function metadataRoutes(context: IssueContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: CREATE_META,
      operation: 'getCreateIssueMetaIssueTypes',
      query: ['startAt', 'maxResults'],
      handle: ({ actor, params, query }) => {
        const project = creatableProject(context, actor, params.projectIdOrKey ?? '');
        const window = pageWindow(query, USUAL_PAGE, MAX_PAGE);
        const types = context.directory.issueTypes(project);
        const issueTypes = pageOf(types, window).map((type) => issueTypeView(context, type));
        return json(200, { ...window, total: types.length, issueTypes });
      },
    },
    {
      method: 'GET',
      path: `${CREATE_META}/{issueTypeId}`,
      operation: 'getCreateIssueMetaIssueTypeId',
      query: ['startAt', 'maxResults'],
      handle: ({ actor, params, query }) => {
        const project = creatableProject(context, actor, params.projectIdOrKey ?? '');
        const type = typeOfProject(context, project, params.issueTypeId ?? '');
        const window = pageWindow(query, USUAL_PAGE, MAX_PAGE);
        const screen = createScreen(context, actor, project, type);
        const fields = pageOf(screen, window).map((field) => ({
          ...fieldMetadata(context, project, type, field),
          fieldId: field.id,
        }));
        return json(200, { ...window, total: screen.length, fields });
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/issue/{issueIdOrKey}/editmeta',
      operation: 'getEditIssueMeta',
      query: [],
      handle: ({ actor, params }) => {
        const { project, type } = visibleIssue(context, actor, params.issueIdOrKey ?? '');
        const mayEdit = context.directory.can(actor, 'EDIT_ISSUES', project);
        const screen = mayEdit ? editScreen(context, actor, project, type) : [];
        const fields = Object.fromEntries(
          screen.map((field) => [field.id, fieldMetadata(context, project, type, field)]),
        );
        return json(200, { fields });
      },
    },
  ];
}

function creatableProject(context: IssueContext, actor: Actor, idOrKey: string): JiraProject {
  const project = context.directory.project(idOrKey);
  if (
    !project ||
    !mayBrowse(context, actor, project) ||
    !context.directory.can(actor, 'CREATE_ISSUES', project)
  ) {
    throw refuse(
      400,
      'The project is not found or you do not have permission to create issues in it.',
    );
  }
  return project;
}

function typeOfProject(context: IssueContext, project: JiraProject, id: string): JiraIssueType {
  const type = context.directory.issueTypes(project).find((one) => one.id === id);
  if (!type) throw refuse(400, 'The issue type is not found in the project.');
  return type;
}
