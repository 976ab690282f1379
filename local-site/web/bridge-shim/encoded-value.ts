import { isRecord, type CallbackReference, type EncodedValue } from './protocol';

export type BridgeFunction = (...args: readonly unknown[]) => unknown;

/**
 * Takes the functions out of plain objects and arrays, so that the rest can be cloned into another
 * window. Anything else (dates, blobs) is left to the structured clone.
 */
export function encodeValue(
  value: unknown,
  keep: (callback: BridgeFunction) => number,
): EncodedValue {
  const callbacks: CallbackReference[] = [];
  const copies = new Map<object, unknown>();
  const copy = (part: unknown, path: readonly string[]): unknown => {
    if (isFunction(part)) {
      callbacks.push({ path, id: keep(part) });
      return undefined;
    }
    if (!isContainer(part)) return part;
    const known = copies.get(part);
    if (known !== undefined) return known;
    const target: Record<string, unknown> | unknown[] = Array.isArray(part) ? [] : {};
    copies.set(part, target);
    for (const [key, entry] of Object.entries(part)) {
      Reflect.set(target, key, copy(entry, [...path, key]));
    }
    return target;
  };
  return { value: copy(value, []), callbacks };
}

/** Puts a function back wherever the sender had one. */
export function decodeValue(
  encoded: EncodedValue,
  proxy: (callbackId: number) => BridgeFunction,
): unknown {
  let value = encoded.value;
  for (const { path, id } of encoded.callbacks) {
    const name = path.at(-1);
    if (name === undefined) {
      value = proxy(id);
      continue;
    }
    let owner: unknown = value;
    for (const step of path.slice(0, -1)) owner = isRecord(owner) ? owner[step] : undefined;
    if (isRecord(owner)) {
      Object.defineProperty(owner, name, {
        value: proxy(id),
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
  }
  return value;
}

function isFunction(value: unknown): value is BridgeFunction {
  return typeof value === 'function';
}

function isContainer(value: unknown): value is object {
  if (!isRecord(value)) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has another Object.prototype, whose own prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
