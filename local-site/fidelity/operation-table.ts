import type { KnownOperation } from '../platform/rest/known-operations';
import type { RestRoute } from '../platform/rest/rest-route';

const HEADER = ['Operation', 'State', 'Left out, or different', 'Page', 'Test'];

/** A product whose operations are listed, with what has been written down about them. */
export interface ListedProduct {
  readonly name: string;
  readonly known: readonly KnownOperation[];
  /** What is left out or different, by operation. */
  readonly notes: Readonly<Record<string, string>>;
  /** Path of the test that shows the operation, from the repository's root. @throws Error when none is named */
  readonly testOf: (operation: KnownOperation) => string;
  /** Address under which Atlassian keeps the pages of the operation's groups. */
  readonly pages: (operation: KnownOperation) => string;
}

/** One operation that the site serves, with what is known about how well. */
export interface ServedOperation {
  readonly known: KnownOperation;
  /** Documented query parameters that are refused with 501. */
  readonly refusedQuery: readonly string[];
  readonly note: string | undefined;
}

/** @throws Error for a route that the product's document does not list */
export function servedOperations(
  product: ListedProduct,
  routes: readonly RestRoute[],
): readonly ServedOperation[] {
  return routes.map((route) => {
    const known = product.known.find(
      ({ method, path }) => method === route.method && path.template === route.path,
    );
    if (known?.operation !== route.operation) {
      throw new Error(
        `${product.name} has no operation ${route.operation} at ${route.method} ${route.path}.`,
      );
    }
    return {
      known,
      refusedQuery: known.query.filter((name) => !route.query.includes(name)),
      note: product.notes[route.operation],
    };
  });
}

/** The table of FIDELITY.md: one line for each operation, in the order of Atlassian's groups. */
export function operationTable(product: ListedProduct, routes: readonly RestRoute[]): string {
  const served = [...servedOperations(product, routes)].sort((one, other) =>
    sortKey(one).localeCompare(sortKey(other), 'en'),
  );
  return [HEADER, HEADER.map(() => '---'), ...served.map((one) => tableRow(product, one))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function sortKey({ known }: ServedOperation): string {
  return `${known.group} ${known.path.template} ${known.method}`;
}

function tableRow(
  product: ListedProduct,
  { known, refusedQuery, note }: ServedOperation,
): readonly string[] {
  const refused = refusedQuery.map((name) => `\`${name}\``).join(', ');
  const leftOut = [
    ...(refused === '' ? [] : [`501 for ${refused}`]),
    ...(note === undefined ? [] : [note]),
  ];
  return [
    `\`${known.method} ${known.path.template}\` ${known.operation}`,
    leftOut.length === 0 ? 'served' : 'partial',
    leftOut.join('; '),
    `[${known.group}](${pageOf(product, known)})`,
    testLink(product, known),
  ];
}

/** Address of Atlassian's page, at the operation. */
function pageOf(product: ListedProduct, operation: KnownOperation): string {
  const { method, group, path } = operation;
  const anchor = path.template
    .replace(/^\/wiki\/api\/v2/, '')
    .toLowerCase()
    .replace(/[{}]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return `${product.pages(operation)}/api-group-${group}/#api${anchor}-${method.toLowerCase()}`;
}

function testLink(product: ListedProduct, operation: KnownOperation): string {
  const path = product.testOf(operation);
  const name = path.replace(/^.*\/([^/]+)\.test\.ts$/, '$1');
  return `[${name}](../${path})`;
}
