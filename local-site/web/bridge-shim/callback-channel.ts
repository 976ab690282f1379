import { decodeValue, encodeValue, type BridgeFunction } from './encoded-value';
import { parseBridgeMessage, PROTOCOL, type BridgeMessage, type EncodedValue } from './protocol';

/** One end of a conversation between two windows in which functions may be passed either way. */
export interface CallbackChannel {
  /** Runs a command on the other side; rejects with the other side's message. */
  call(command: string, data?: unknown): Promise<unknown>;
  /** Takes in what arrived from the other window; what is not ours is left alone. */
  receive(data: unknown): void;
  /** Rejects whatever still waits and forgets all callbacks. */
  close(): void;
}

/**
 * @param post sends a message to the other window; it must be able to be cloned
 * @param serve answers the other side's commands; may throw or return a promise
 */
export function callbackChannel(
  post: (message: BridgeMessage) => void,
  serve: (command: string, data: unknown) => unknown,
): CallbackChannel {
  const waiting = new Map<number, Waiting>();
  const callbacks = new Map<number, BridgeFunction>();
  let lastId = 0;
  const nextId = () => ++lastId;
  const encode = (value: unknown) =>
    encodeValue(value, (callback) => {
      const id = nextId();
      callbacks.set(id, callback);
      return id;
    });
  const decode = (data: EncodedValue) =>
    decodeValue(
      data,
      (callback) =>
        (...args) =>
          ask((id) => ({ protocol: PROTOCOL, kind: 'callback', id, callback, data: encode(args) })),
    );
  const ask = (message: (id: number) => BridgeMessage) =>
    new Promise<unknown>((resolve, reject) => {
      const id = nextId();
      waiting.set(id, { resolve, reject });
      try {
        post(message(id));
      } catch (error) {
        // What cannot be cloned fails here, and nobody will answer.
        waiting.delete(id);
        throw error;
      }
    });
  const answer = async (id: number, work: () => unknown) => {
    try {
      post({ protocol: PROTOCOL, kind: 'resolved', id, data: encode(await work()) });
    } catch (error) {
      post({ protocol: PROTOCOL, kind: 'rejected', id, message: messageOf(error) });
    }
  };
  const settle = (id: number, settleOne: (entry: Waiting) => void) => {
    const entry = waiting.get(id);
    waiting.delete(id);
    if (entry !== undefined) settleOne(entry);
  };

  return {
    call: (command, data) =>
      ask((id) => ({ protocol: PROTOCOL, kind: 'command', id, command, data: encode(data) })),
    receive(data) {
      const message = parseBridgeMessage(data);
      switch (message?.kind) {
        case undefined:
          return;
        case 'command':
          void answer(message.id, () => serve(message.command, decode(message.data)));
          return;
        case 'callback':
          void answer(message.id, () =>
            runCallback(callbacks.get(message.callback), decode(message.data)),
          );
          return;
        case 'resolved':
          settle(message.id, (entry) => entry.resolve(decode(message.data)));
          return;
        case 'rejected':
          settle(message.id, (entry) => entry.reject(new Error(message.message)));
      }
    },
    close() {
      for (const entry of waiting.values()) entry.reject(new Error('The frame was closed.'));
      waiting.clear();
      callbacks.clear();
    },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function runCallback(callback: BridgeFunction | undefined, args: unknown): unknown {
  if (callback === undefined) throw new Error('The function no longer exists on the other side.');
  return callback(...(Array.isArray(args) ? (args as readonly unknown[]) : []));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
