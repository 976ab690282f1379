/** Calls what should be a function of the other side; anything else is as if it had none. */
export function callBack(callback: unknown, ...args: readonly unknown[]): unknown {
  if (typeof callback !== 'function') return undefined;
  const answer: unknown = Reflect.apply(callback, undefined, args);
  return answer;
}
