import { listedConfluence, listedJira } from './listed-products';
import { operationTable } from './operation-table';
import { servedConfluenceRoutes, servedRoutes } from './served-routes';

/**
 * Prints every operation of the products' REST APIs with whether the site serves it, and a count; with `--table`
 * the tables of FIDELITY.md instead.
 */
export function printOperations(flags: readonly string[], print: (text: string) => void): void {
  for (const [product, routes] of [
    [listedJira, servedRoutes()],
    [listedConfluence, servedConfluenceRoutes()],
  ] as const) {
    if (flags.includes('--table')) {
      print(operationTable(product, routes));
      continue;
    }
    const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    for (const { method, path, operation } of product.known) {
      const state = served.has(`${method} ${path.template}`) ? 'served' : '501   ';
      print(`${state} ${operation.padEnd(48)} ${method} ${path.template}`);
    }
    print(`${product.name}: ${served.size} of ${product.known.length} operations are served.`);
  }
}

printOperations(process.argv.slice(2), (text) => {
  process.stdout.write(`${text}\n`);
});
