import { makeResolver } from '@forge/resolver';
import type { Caller } from '../access/caller';
import type { Result } from '../app-error';
import { findFunction } from './function-groups';
import { runFunction, type EntryDeps } from './run-function';

interface Request {
  readonly payload?: unknown;
  /** `accountId` is the platform's word; `locale` is the browser's. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** The handler of every page. What is called is defined when it is: its schemas are read for the call. */
export function createResolver(deps: EntryDeps): ReturnType<typeof makeResolver> {
  return async (request, runtime) => {
    const { functionKey } = request.call;
    // The package takes what every object inherits, `constructor`, for a definition.
    if ((await findFunction(functionKey)) === undefined) {
      return runFunction(deps, functionKey, undefined, undefined);
    }
    const answer = ({ context, payload }: Request): Promise<Result<unknown>> =>
      runFunction(deps, functionKey, callerOf(context), payload);
    return makeResolver({ [functionKey]: answer })(request, runtime);
  };
}

/** What Forge calls all those who are not signed in: https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/ */
const ANONYMOUS = 'unidentified';

function callerOf(context: Request['context']): Caller | undefined {
  const { accountId, locale } = context;
  if (typeof accountId !== 'string' || ['', ANONYMOUS].includes(accountId)) return undefined;
  return { accountId, locale: typeof locale === 'string' ? locale : 'en-US' };
}
