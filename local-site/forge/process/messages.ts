import type { RuntimeDescription } from './platform-internals';

/** Between the host and the app's process. Everything is plain data; what functions take and give is JSON text. */
export type HostMessage =
  | {
      readonly type: 'run';
      readonly invocationId: string;
      readonly exportName: string;
      /** JSON of the arguments' array. */
      readonly argumentsJson: string;
      readonly runtime: RuntimeDescription;
      /** Site time minus machine time, so that the app's clock is the site's. */
      readonly clockOffsetMs: number;
    }
  | { readonly type: 'reply'; readonly callId: number; readonly reply: CallReply }
  /** Asks to be told when everything before it was worked on. */
  | { readonly type: 'ping'; readonly pingId: number };

export type CallReply =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
    }
  /** The connection broke: the caller's fetch rejects. */
  | { readonly kind: 'cut' };

export type ProcessMessage =
  | { readonly type: 'returned'; readonly invocationId: string; readonly json: string | undefined }
  | { readonly type: 'threw'; readonly invocationId: string; readonly error: ThrownError }
  | {
      readonly type: 'call';
      readonly invocationId: string;
      readonly callId: number;
      readonly call: RawCall;
    }
  | { readonly type: 'log'; readonly invocationId: string | undefined; readonly line: string }
  | { readonly type: 'pong'; readonly pingId: number };

/** One call of a package as it came in. */
export interface RawCall {
  readonly target: unknown;
  readonly path: string;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface ThrownError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export interface ProcessData {
  readonly bundlePath: string;
}
