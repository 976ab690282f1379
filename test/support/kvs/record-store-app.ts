import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import { kvsRecordStore } from '../../../src/adapters/kvs/kvs-record-store';

const reference = z.object({ entity: z.string(), key: z.string() });
const record = reference.extend({ value: z.record(z.string(), z.unknown()) });
const operation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set'), record, ifVersion: z.number().optional() }),
  z.object({ type: z.literal('delete'), reference, ifVersion: z.number().optional() }),
  z.object({ type: z.literal('check'), reference, ifVersion: z.number() }),
]);

interface Request {
  readonly payload: unknown;
}

/** Lets tests use the app's record store inside the app's process, where storage is. */
export const resolver = makeResolver({
  create: async ({ payload }: Request) => ({
    answer: await kvsRecordStore.create(record.parse(payload)),
  }),
  transact: async ({ payload }: Request) => {
    const operations = z.array(operation).parse(payload);
    // Absent and undefined are told apart by the port's types alone.
    const exact = operations.map(({ ifVersion, ...rest }) =>
      ifVersion === undefined ? rest : { ...rest, ifVersion },
    ) as Parameters<typeof kvsRecordStore.transact>[0];
    return { answer: await kvsRecordStore.transact(exact) };
  },
  get: async ({ payload }: Request) => ({
    answer: (await kvsRecordStore.get(reference.parse(payload)))?.value ?? null,
  }),
  getMany: async ({ payload }: Request) => ({
    answer: [...(await kvsRecordStore.getMany(z.array(reference).parse(payload))).keys()],
  }),
});

export async function jobs(): Promise<void> {
  // The manifest names it; nothing is queued here.
}

export async function jobRecovery(): Promise<void> {
  // The manifest names it; there are no jobs here.
}
