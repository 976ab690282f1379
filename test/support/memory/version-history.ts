type Value = Readonly<Record<string, unknown>>;

interface Version {
  /** Milliseconds since the epoch. */
  readonly from: number;
  /** Undefined: deleted. */
  readonly value: Value | undefined;
}

/** What was stored under a key, and when: a query that lags behind sees an earlier version. */
export class VersionHistory {
  readonly #versions: Version[] = [];

  get current(): Value | undefined {
    return this.#versions.at(-1)?.value;
  }

  /** The value as of that moment. */
  at(time: number): Value | undefined {
    return this.#versions.findLast(({ from }) => from <= time)?.value;
  }

  /** Keeps a copy as JSON: what the caller changes later is not stored. */
  put(value: Value | undefined, now: number): void {
    this.#versions.push({ from: now, value: value && copyOf(value) });
  }
}

function copyOf(value: Value): Value {
  // An object written as JSON is read as one.
  return JSON.parse(JSON.stringify(value)) as Value;
}
