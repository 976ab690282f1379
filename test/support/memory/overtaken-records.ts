import type { RecordStore } from '../../../src/ports/record-store';

/** A store before whose first transaction somebody else is quicker: what was read before is no more what is stored. */
export function overtakenRecords(
  records: RecordStore,
  quicker: () => Promise<unknown>,
): RecordStore {
  let isOvertaken = false;
  return {
    ...records,
    transact: async (operations) => {
      if (!isOvertaken) {
        isOvertaken = true;
        await quicker();
      }
      return records.transact(operations);
    },
  };
}
