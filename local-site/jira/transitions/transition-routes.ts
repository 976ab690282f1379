import type { JiraTransition } from '../directory';
import { fieldMetadata } from '../issues/field-metadata';
import { visibleIssue, type PlacedIssue } from '../issues/issue-access';
import { parseIssueBody } from '../issues/issue-body';
import type { IssueContext } from '../issues/issue-context';
import { listParameter } from '../issues/list-parameter';
import { notModelled } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import type { JiraRoute, RoutedRequest } from '../route';
import { availableTransitions } from './available-transitions';
import { doTransition } from './do-transition';
import { transitionScreen } from './transition-screen';
import { transitionView } from './transition-view';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-transitions-get */
export function transitionRoutes(context: IssueContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: PATH,
      operation: 'getTransitions',
      query: ['expand', 'transitionId'],
      handle: (request) => {
        const placed = visibleIssue(context, request.actor, request.params.issueIdOrKey ?? '');
        const wanted = request.query.get('transitionId');
        const transitions = availableTransitions(context, request.actor, placed)
          .filter(({ id }) => wanted === null || id === wanted)
          .map((one) => ({
            ...transitionView(context, placed, one),
            ...screenFields(context, request, placed, one),
          }));
        return json(200, { expand: 'transitions', transitions });
      },
    },
    {
      method: 'POST',
      path: PATH,
      operation: 'doTransition',
      query: [],
      handle: async ({ actor, params, json: body }) => {
        const parsed = parseIssueBody(body);
        if (parsed.properties) throw notModelled('properties set by a transition');
        await doTransition(context, actor, params.issueIdOrKey ?? '', parsed);
        return noContent();
      },
    },
  ];
}

function screenFields(
  context: IssueContext,
  { actor, query }: RoutedRequest,
  placed: PlacedIssue,
  transition: JiraTransition,
) {
  const expand = listParameter(query, 'expand');
  const unknown = expand.find((one) => one !== 'transitions.fields' && one !== 'transitions');
  if (unknown !== undefined) throw notModelled(`expand=${unknown}`);
  if (!expand.includes('transitions.fields')) return {};
  const screen = transitionScreen(context, actor, placed, transition);
  return {
    fields: Object.fromEntries(
      screen.map((field) => [field.id, fieldMetadata(context, placed.project, placed.type, field)]),
    ),
  };
}
