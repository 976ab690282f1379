import { json } from '../rest/answer';
import type { JiraRoute } from '../route';
import { signedIn } from '../signed-in';
import { fieldCatalogue, type CatalogueField } from './field-catalogue';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/ */
export function fieldRoutes(): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/field',
      operation: 'getFields',
      query: [],
      handle: ({ actor }) => {
        signedIn(actor);
        return json(200, fieldCatalogue.map(fieldView));
      },
    },
  ];
}

function fieldView(field: CatalogueField) {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.custom !== undefined,
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searchable,
    clauseNames: field.clauseNames,
    schema: fieldSchema(field),
  };
}

function fieldSchema(field: CatalogueField) {
  return {
    type: field.type,
    ...(field.items === undefined ? {} : { items: field.items }),
    ...(field.custom === undefined
      ? { system: field.id }
      : { custom: field.custom, customId: Number(field.id.replace('customfield_', '')) }),
  };
}
