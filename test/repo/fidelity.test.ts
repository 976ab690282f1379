import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listedConfluence, listedJira } from '../../local-site/fidelity/listed-products';
import { operationTable, servedOperations } from '../../local-site/fidelity/operation-table';
import { servedConfluenceRoutes, servedRoutes } from '../../local-site/fidelity/served-routes';

const PAGE = join(process.cwd(), 'local-site/FIDELITY.md');

/** Table lines without the blanks that a formatter puts into them. */
function rows(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replace(/^-+$/, '---'))
        .join('|'),
    );
}

const page = readFileSync(PAGE, 'utf8');
const PRODUCTS = [
  [listedJira, servedRoutes()],
  [listedConfluence, servedConfluenceRoutes()],
] as const;

test('FIDELITY.md has a line for every operation that is served and for no other', () => {
  const written = rows(page).filter((line) => /^\|`(GET|POST|PUT|DELETE) /.test(line));
  const expected = PRODUCTS.flatMap(([product, routes]) =>
    rows(operationTable(product, routes)).slice(2),
  );
  expect(written).toEqual(expected);
});

test.each(PRODUCTS)('every note is about an operation that is served: $name', (product, routes) => {
  const served = new Set(servedOperations(product, routes).map(({ known }) => known.operation));
  expect(Object.keys(product.notes).filter((operation) => !served.has(operation))).toEqual([]);
});

test('every file that FIDELITY.md and the README beside it link to exists', () => {
  const texts = [page, readFileSync(join(dirname(PAGE), 'README.md'), 'utf8')];
  const links = texts.flatMap((text) => [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]);
  const missing = links
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(dirname(PAGE), path)));
  expect(links.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
