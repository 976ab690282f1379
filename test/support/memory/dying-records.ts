import type { RecordStore } from '../../../src/ports/record-store';

/** A store whose process dies at one of its calls, before or after the call is done: nothing follows. */
export function dyingRecords(records: RecordStore, nth: number, isAfter: boolean): RecordStore {
  let calls = 0;
  const mortal =
    <Args extends readonly unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      calls += 1;
      if (calls > nth || (calls === nth && !isAfter)) throw new Error('dead');
      const value = await call(...args);
      if (calls === nth) throw new Error('dead');
      return value;
    };
  return {
    get: mortal(records.get.bind(records)),
    getMany: mortal(records.getMany.bind(records)),
    query: mortal(records.query.bind(records)),
    create: mortal(records.create.bind(records)),
    transact: mortal(records.transact.bind(records)),
  };
}
