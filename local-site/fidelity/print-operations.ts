import { knownOperations } from '../jira/rest/known-operations';
import { operationTable } from './operation-table';
import { servedRoutes } from './served-routes';

/**
 * Prints every operation of Jira's REST API with whether the site serves it, and a count; with `--table` the
 * table of FIDELITY.md instead.
 */
export function printOperations(flags: readonly string[], print: (text: string) => void): void {
  const routes = servedRoutes();
  if (flags.includes('--table')) {
    print(operationTable(routes));
    return;
  }
  const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  for (const { method, path, operation } of knownOperations) {
    const state = served.has(`${method} ${path.template}`) ? 'served' : '501   ';
    print(`${state} ${operation.padEnd(48)} ${method} ${path.template}`);
  }
  print(`${served.size} of ${knownOperations.length} operations are served.`);
}

printOperations(process.argv.slice(2), (text) => {
  process.stdout.write(`${text}\n`);
});
