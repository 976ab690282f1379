/**
 * What the app's frame and the site's page say to each other by `postMessage`. Both sides speak the
 * same four kinds of message, so that functions can cross in either direction.
 */

/** Marks our messages among others that pass between the windows. */
export const PROTOCOL = 'local-site-bridge/1';

/** Commands that the frame's own shim sends besides those of `@forge/bridge`. */
export const SHIM_COMMANDS = {
  /** A document has started in the frame: what an earlier one registered is void. */
  loaded: 'shim:loaded',
  /** `{height}` of the content in CSS pixels. */
  resized: 'shim:resized',
} as const;

/** Commands that the site sends to the shim. */
export const HOST_COMMANDS = {
  /** A `FrameTheme`. */
  applyTheme: 'host:applyTheme',
} as const;

/** Attributes for the frame's `html` element and the style sheets behind them. */
export interface FrameTheme {
  readonly attributes: Readonly<Record<string, string>>;
  readonly css: readonly string[];
}

/** Where in a value a function stood, and under which number its owner keeps it. */
export interface CallbackReference {
  readonly path: readonly string[];
  readonly id: number;
}

/** A value without its functions, which stay with their owner and are called by number. */
export interface EncodedValue {
  readonly value: unknown;
  readonly callbacks: readonly CallbackReference[];
}

export type BridgeMessage =
  | {
      readonly protocol: typeof PROTOCOL;
      readonly kind: 'command';
      readonly id: number;
      readonly command: string;
      readonly data: EncodedValue;
    }
  | {
      readonly protocol: typeof PROTOCOL;
      readonly kind: 'callback';
      readonly id: number;
      readonly callback: number;
      readonly data: EncodedValue;
    }
  | {
      readonly protocol: typeof PROTOCOL;
      readonly kind: 'resolved';
      readonly id: number;
      readonly data: EncodedValue;
    }
  | {
      readonly protocol: typeof PROTOCOL;
      readonly kind: 'rejected';
      readonly id: number;
      readonly message: string;
    };

/** Returns the message if it is one of ours and whole, otherwise undefined. */
export function parseBridgeMessage(data: unknown): BridgeMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL || typeof data.id !== 'number') {
    return undefined;
  }
  const { id, kind } = data;
  const encoded = parseEncodedValue(data.data);
  if (kind === 'rejected' && typeof data.message === 'string') {
    return { protocol: PROTOCOL, kind, id, message: data.message };
  }
  if (encoded === undefined) return undefined;
  if (kind === 'command' && typeof data.command === 'string') {
    return { protocol: PROTOCOL, kind, id, command: data.command, data: encoded };
  }
  if (kind === 'callback' && typeof data.callback === 'number') {
    return { protocol: PROTOCOL, kind, id, callback: data.callback, data: encoded };
  }
  return kind === 'resolved' ? { protocol: PROTOCOL, kind, id, data: encoded } : undefined;
}

/** Whether a value is an object whose properties may be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseEncodedValue(data: unknown): EncodedValue | undefined {
  if (!isRecord(data) || !Array.isArray(data.callbacks)) return undefined;
  const callbacks: CallbackReference[] = [];
  for (const entry of data.callbacks as unknown[]) {
    if (!isRecord(entry) || typeof entry.id !== 'number' || !Array.isArray(entry.path)) {
      return undefined;
    }
    callbacks.push({ id: entry.id, path: entry.path.map(String) });
  }
  return { value: data.value, callbacks };
}
