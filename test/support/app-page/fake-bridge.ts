import { AppError } from '../../../src/app-error';
import type { FunctionName, PayloadOf, ResultOf } from '../../../static/shared/function-table';

type Answers = {
  [Name in FunctionName]?: (payload: PayloadOf<Name>) => ResultOf<Name> | Promise<ResultOf<Name>>;
};

/** Stands in for Forge's bridge: answers the app's functions and Jira's REST, and notes what was asked. */
export interface FakeBridge {
  answers: Answers;
  /** Bodies by path without its query; anything else is answered 404. */
  jira: Record<string, unknown>;
  /** What makes such a body from the query. */
  pages: Readonly<Record<string, (query: URLSearchParams) => unknown>>;
  readonly calls: { readonly name: string; readonly payload: unknown }[];
  readonly flags: unknown[];
  /** The bridge's package looks for a bridge when it is imported: this must be called before. */
  install(): void;
}

export const fakeBridge: FakeBridge = {
  answers: {},
  jira: {},
  pages: {},
  calls: [],
  flags: [],
  install: () => Object.assign(globalThis, { __bridge: { callBridge } }),
};

/** What the back end was asked by this name. */
export function askedOf(bridge: Pick<FakeBridge, 'calls'>, name: string): readonly unknown[] {
  return bridge.calls.filter((one) => one.name === name).map(({ payload }) => payload);
}

interface Data {
  readonly functionKey?: string;
  readonly payload?: unknown;
  readonly restPath?: string;
}

async function invoke({ functionKey = '', payload }: Data): Promise<unknown> {
  fakeBridge.calls.push({ name: functionKey, payload });
  // Each answer takes the payload of its own name; a table looked up by a plain string cannot say so.
  const table = fakeBridge.answers as Readonly<Record<string, (payload: unknown) => unknown>>;
  const answer = table[functionKey];
  if (answer === undefined) throw new Error(`No answer is set for ${functionKey}.`);
  try {
    return { ok: true, value: await answer(payload) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: error.detail };
    throw error;
  }
}

function fetchProduct({ restPath = '' }: Data): unknown {
  const [path = '', query] = restPath.split('?');
  const body = fakeBridge.pages[path]?.(new URLSearchParams(query)) ?? fakeBridge.jira[path];
  return {
    status: body === undefined ? 404 : 200,
    statusText: '',
    headers: {},
    isAttachment: false,
    body: JSON.stringify(body ?? {}),
  };
}

async function callBridge(command: string, data: Data = {}): Promise<unknown> {
  if (command === 'invoke') return invoke(data);
  if (command === 'fetchProduct') return fetchProduct(data);
  if (command === 'getContext') return { localId: 'here' };
  if (command === 'showFlag') fakeBridge.flags.push(data);
  return undefined;
}
