const machineNow = Date.now.bind(Date);
/** Under a real site clock both clocks differ by less than this, and the machine's is left as it is. */
const SAME_CLOCK_MS = 1_000;

/** Makes `Date` tell the site's time, `offset()` milliseconds from the machine's, wherever the app asks for the present. */
export function followSiteTime(offset: () => number): void {
  const now = (): number => {
    const ahead = offset();
    return machineNow() + (Math.abs(ahead) < SAME_CLOCK_MS ? 0 : ahead);
  };
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      // oxlint-disable-next-line typescript/no-unsafe-return -- Reflect's types say any for what is a Date
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new Date(now()).toString(),
    get: (target, name, receiver): unknown =>
      name === 'now' ? now : Reflect.get(target, name, receiver),
  });
}
