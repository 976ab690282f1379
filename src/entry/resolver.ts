import { makeResolver } from '@forge/resolver';
import type { Caller } from '../access/caller';
import type { Result } from '../app-error';
import { functionTable, isFunctionName } from '../function-table';
import { runFunction, type EntryDeps } from './run-function';

interface Request {
  readonly payload?: unknown;
  /** `accountId` is the platform's word; `locale` is the browser's. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** The handler of every page: one definition for each row of the table of functions. */
export function createResolver(deps: EntryDeps): ReturnType<typeof makeResolver> {
  const names = Object.keys(functionTable);
  const resolve = makeResolver(
    Object.fromEntries(
      names.map((name) => [
        name,
        (request: Request): Promise<Result<unknown>> =>
          runFunction(deps, name, callerOf(request), request.payload),
      ]),
    ),
  );
  return async (request, runtime) => {
    const { functionKey } = request.call;
    // The package looks names up with `in`, and so finds what every object inherits: `constructor`.
    if (!isFunctionName(functionKey)) return runFunction(deps, functionKey, undefined, undefined);
    return resolve(request, runtime);
  };
}

/** What Forge calls all those who are not signed in: https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/ */
const ANONYMOUS = 'unidentified';

function callerOf({ context }: Request): Caller | undefined {
  const { accountId, locale } = context;
  if (typeof accountId !== 'string' || ['', ANONYMOUS].includes(accountId)) return undefined;
  return { accountId, locale: typeof locale === 'string' ? locale : 'en-US' };
}
