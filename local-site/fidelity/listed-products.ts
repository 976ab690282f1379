import { knownOperations as ofConfluence } from '../confluence/rest/known-operations';
import { knownOperations as ofJira } from '../jira/rest/known-operations';
import { confluenceNotes } from './confluence-notes';
import { operationNotes } from './operation-notes';
import type { ListedProduct } from './operation-table';
import { testOfConfluenceGroup, testOfGroup } from './operation-tests';

const DOCUMENTATION = 'https://developer.atlassian.com/cloud';

export const listedJira: ListedProduct = {
  name: 'Jira',
  known: ofJira,
  notes: operationNotes,
  testOf: ({ group }) => testOfGroup(group),
  pages: () => `${DOCUMENTATION}/jira/platform/rest/v3`,
};

export const listedConfluence: ListedProduct = {
  name: 'Confluence',
  known: ofConfluence,
  notes: confluenceNotes,
  testOf: ({ group }) => testOfConfluenceGroup(group),
  pages: ({ path }) =>
    `${DOCUMENTATION}/confluence/rest/${path.template.startsWith('/wiki/api/v2/') ? 'v2' : 'v1'}`,
};
