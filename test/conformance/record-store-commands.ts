import fc from 'fast-check';
import type {
  RecordOperation,
  RecordPage,
  RecordQuery,
  RecordReference,
  RecordStore,
  StoredRecord,
} from '../../src/ports/record-store';

/** Two stores that are asked the same. */
export interface StoreWorld {
  readonly memory: RecordStore;
  readonly real: RecordStore;
  /** Part of every key and partition, so that a run finds nothing of another. */
  readonly space: string;
  readonly written: { count: number };
  readonly advance: (ms: number) => Promise<void>;
}

/** The model is the store in memory, which the world holds. */
type Model = Readonly<Record<string, never>>;

type Question = (store: RecordStore, world: StoreWorld) => Promise<unknown>;

class AskBoth implements fc.AsyncCommand<Model, StoreWorld> {
  readonly #label: string;
  readonly #questionIn: (world: StoreWorld) => Question;

  constructor(label: string, questionIn: (world: StoreWorld) => Question) {
    this.#label = label;
    this.#questionIn = questionIn;
  }

  check(): boolean {
    return true;
  }

  async run(_model: Model, world: StoreWorld): Promise<void> {
    const question = this.#questionIn(world);
    const expected = await answerOf(question(world.memory, world));
    expect(await answerOf(question(world.real, world))).toEqual(expected);
  }

  toString(): string {
    return this.#label;
  }
}

class LetTimePass implements fc.AsyncCommand<Model, StoreWorld> {
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  check(): boolean {
    return true;
  }

  run(_model: Model, { advance }: StoreWorld): Promise<void> {
    return advance(this.#ms);
  }

  toString(): string {
    return `wait ${this.#ms} ms`;
  }
}

/** The answer, or the message of the refusal. */
async function answerOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ refusal: error instanceof Error ? error.message : String(error) }),
  );
}

const slot = fc.nat({ max: 5 });
const version = fc.integer({ min: 1, max: 3 });
const sequence = fc.integer({ min: -1, max: 3 });

function place(world: StoreWorld, number: number): RecordReference {
  return { entity: 'journal', key: `journal:${world.space}:${number}` };
}

/** No two writes of a run are alike: the second try of a write is a success, and has a test of its own. */
function aRecord(world: StoreWorld, number: number, of: WriteShape): StoredRecord {
  world.written.count += 1;
  return {
    ...place(world, number),
    value: {
      schemaVersion: 1,
      version: of.version,
      engagementId: `${world.space}-${of.partition}`,
      sequence: of.sequence,
      data: { write: world.written.count },
    },
  };
}

interface WriteShape {
  readonly version: number;
  readonly sequence: number;
  readonly partition: number;
}

const shape = fc.record({ version, sequence, partition: fc.constantFrom(0, 0, 1) });

const step = fc.record({
  type: fc.constantFrom('set', 'set', 'delete', 'check'),
  slot,
  shape,
  ifVersion: fc.option(version, { nil: undefined }),
});

type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

function operationOf(world: StoreWorld, { type, slot: number, shape: of, ifVersion }: Step) {
  const reference = place(world, number);
  const condition = ifVersion === undefined ? {} : { ifVersion };
  if (type === 'set') return { type, record: aRecord(world, number, of), ...condition } as const;
  if (type === 'delete') return { type, reference, ...condition } as const;
  return { type: 'check', reference, ifVersion: ifVersion ?? of.version } as const;
}

const create = fc.tuple(slot, shape).map(
  ([number, of]) =>
    new AskBoth(`create ${number} ${JSON.stringify(of)}`, (world) => {
      const record = aRecord(world, number, of);
      return (store) => store.create(record);
    }),
);

const get = slot.map(
  (number) => new AskBoth(`get ${number}`, (world) => (store) => store.get(place(world, number))),
);

const getMany = fc.array(slot, { maxLength: 6 }).map(
  (numbers) =>
    new AskBoth(`getMany ${numbers.join()}`, (world) => async (store) => {
      const found = await store.getMany(numbers.map((number) => place(world, number)));
      return [...found].sort(([a], [b]) => a.localeCompare(b));
    }),
);

/** Begins with a write: a transaction that only checks is never needed. */
const transact = fc.tuple(slot, shape, fc.array(step, { maxLength: 4 })).map(
  ([number, of, others]) =>
    new AskBoth(`transact ${JSON.stringify([number, of, others])}`, (world) => {
      const operations: readonly RecordOperation[] = [
        { type: 'set', record: aRecord(world, number, of) },
        ...others.map((other) => operationOf(world, other)),
      ];
      return (store) => store.transact(operations);
    }),
);

const range: fc.Arbitrary<RecordQuery['range']> = fc.oneof(
  fc.constant(undefined),
  fc.tuple(sequence, sequence).map(([from, to]) => ({ condition: 'between' as const, from, to })),
  fc.record({ condition: fc.constantFrom('equals', 'atLeast', 'atMost'), value: sequence }),
);

const query = fc
  .record({
    partition: fc.constantFrom(0, 0, 1),
    limit: fc.constantFrom(1, 2, 100, 100, 100, 101),
    descending: fc.boolean(),
    range,
  })
  .map(
    (wanted) =>
      new AskBoth(`query ${JSON.stringify(wanted)}`, ({ space }) => (store) => {
        const { partition, range: bounds, ...rest } = wanted;
        return allPages(store, {
          entity: 'journal',
          index: 'by-sequence',
          partition: [`${space}-${partition}`],
          ...(bounds === undefined ? {} : { range: bounds }),
          ...rest,
        });
      }),
  );

/** Cursors differ from store to store; what lies on each page does not. */
async function allPages(store: RecordStore, wanted: RecordQuery): Promise<unknown> {
  const pages: RecordPage['records'][] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query({ ...wanted, ...(cursor === undefined ? {} : { cursor }) });
    pages.push(page.records);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

const wait = fc.constantFrom(1, 2_999, 3_000, 3_000).map((ms) => new LetTimePass(ms));

/** What may be asked of a record store, in any order; queries, which have the most ways to differ, oftener. */
export const storeCommands = [create, get, getMany, transact, query, query, query, wait];
