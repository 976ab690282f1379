import { knownOperations, type KnownOperation } from '../jira/rest/known-operations';
import type { JiraRoute } from '../jira/route';
import { operationNotes } from './operation-notes';
import { testOfGroup } from './operation-tests';

const PAGES = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3';
const HEADER = ['Operation', 'State', 'Left out, or different', 'Page', 'Test'];

/** One operation of Jira that the site serves, with what is known about how well. */
export interface ServedOperation {
  readonly known: KnownOperation;
  /** Documented query parameters that are refused with 501. */
  readonly refusedQuery: readonly string[];
  readonly note: string | undefined;
}

/** @throws Error for a route that Jira's document does not list */
export function servedOperations(routes: readonly JiraRoute[]): readonly ServedOperation[] {
  return routes.map((route) => {
    const known = knownOperations.find(
      ({ method, path }) => method === route.method && path.template === route.path,
    );
    if (known?.operation !== route.operation) {
      throw new Error(`Jira has no operation ${route.operation} at ${route.method} ${route.path}.`);
    }
    return {
      known,
      refusedQuery: known.query.filter((name) => !route.query.includes(name)),
      note: operationNotes[route.operation],
    };
  });
}

/** The table of FIDELITY.md: one line for each operation, in the order of Atlassian's groups. */
export function operationTable(routes: readonly JiraRoute[]): string {
  const served = [...servedOperations(routes)].sort((one, other) =>
    sortKey(one).localeCompare(sortKey(other), 'en'),
  );
  return [HEADER, HEADER.map(() => '---'), ...served.map(tableRow)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function sortKey({ known }: ServedOperation): string {
  return `${known.group} ${known.path.template} ${known.method}`;
}

function tableRow({ known, refusedQuery, note }: ServedOperation): readonly string[] {
  const refused = refusedQuery.map((name) => `\`${name}\``).join(', ');
  const leftOut = [
    ...(refused === '' ? [] : [`501 for ${refused}`]),
    ...(note === undefined ? [] : [note]),
  ];
  return [
    `\`${known.method} ${known.path.template}\` ${known.operation}`,
    leftOut.length === 0 ? 'served' : 'partial',
    leftOut.join('; '),
    `[${known.group}](${pageOf(known)})`,
    testLink(known.group),
  ];
}

/** Address of Atlassian's page, at the operation. */
function pageOf({ method, group, path }: KnownOperation): string {
  const anchor = path.template
    .toLowerCase()
    .replace(/[{}]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return `${PAGES}/api-group-${group}/#api${anchor}-${method.toLowerCase()}`;
}

function testLink(group: string): string {
  const path = testOfGroup(group);
  const name = path.replace(/^.*\/([^/]+)\.test\.ts$/, '$1');
  return `[${name}](../${path})`;
}
