import type { AppFunction } from '../manifest/functions';
import type { RuntimeDescription } from '../process/platform-internals';

/** One run of an app function that is about to happen. */
export interface Invocation {
  readonly cause: 'resolver' | 'consumer' | 'trigger' | 'scheduled' | 'validator' | 'export';
  /** Function, and for a resolver the function key: `resolver:engagement.start`. */
  readonly name: string;
  readonly fn: AppFunction;
  readonly moduleKey: string;
  readonly accountId?: string;
  readonly limitMs: number;
  /** Arguments of the function, given what the platform knows of this invocation. */
  readonly args: (runtime: RuntimeDescription) => readonly unknown[];
}

/** How it ended, as the platform sees it. */
export type InvocationEnd =
  | { readonly kind: 'returned'; readonly value: unknown; readonly bytes: number }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'dead'; readonly reason: string };

export type RunInvocation = (invocation: Invocation) => Promise<InvocationEnd>;
