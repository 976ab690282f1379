import type { IssueSelection } from './issue-view';
import { listParameter, splitList } from './list-parameter';
import { fieldRefusal, notModelled } from '../rest/refusal';

/** Properties that one read may ask for: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const MAX_PROPERTIES = 5;

interface AskedFor {
  readonly fields?: readonly string[] | undefined;
  readonly properties?: readonly string[] | undefined;
  readonly expand?: readonly string[] | undefined;
}

/** What a request asks to see of issues, with the operation's default fields. */
export function issueSelection(asked: AskedFor, defaultFields: readonly string[]): IssueSelection {
  const fields = splitList(asked.fields ?? []);
  const properties = splitList(asked.properties ?? []);
  if (properties.includes('*all')) throw notModelled('properties=*all');
  if (properties.length > MAX_PROPERTIES) {
    throw fieldRefusal({
      properties: `A maximum of ${MAX_PROPERTIES} issue property keys can be specified.`,
    });
  }
  return {
    fields: fields.length === 0 ? defaultFields : fields,
    properties,
    expand: splitList(asked.expand ?? []),
  };
}

export function selectionOfQuery(
  query: URLSearchParams,
  defaultFields: readonly string[],
): IssueSelection {
  return issueSelection(
    {
      fields: listParameter(query, 'fields'),
      properties: listParameter(query, 'properties'),
      expand: listParameter(query, 'expand'),
    },
    defaultFields,
  );
}
