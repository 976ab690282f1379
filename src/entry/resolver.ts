import { makeResolver } from '@forge/resolver';
import type { Caller } from '../access/caller';
import type { Result } from '../app-error';
import { functionTable } from '../function-table';
import { runFunction, type EntryDeps } from './run-function';

interface Request {
  readonly payload?: unknown;
  /** `accountId` is the platform's word; `locale` is the browser's. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** The handler of every page: one definition for each row of the table of functions. */
export function createResolver(deps: EntryDeps): ReturnType<typeof makeResolver> {
  const names = Object.keys(functionTable);
  return makeResolver(
    Object.fromEntries(
      names.map((name) => [
        name,
        (request: Request): Promise<Result<unknown>> =>
          runFunction(deps, name, callerOf(request), request.payload),
      ]),
    ),
  );
}

function callerOf({ context }: Request): Caller | undefined {
  const { accountId, locale } = context;
  if (typeof accountId !== 'string' || accountId === '') return undefined;
  return { accountId, locale: typeof locale === 'string' ? locale : 'en-US' };
}
