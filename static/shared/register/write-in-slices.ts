/** What came of one of many: undefined failure means that it is written. */
export interface Outcome {
  readonly id: string;
  readonly failure?: unknown;
}

/**
 * Writes any number of records in slices, one after the other, and tells after each what came of its members. A slice
 * is written whole or not at all; one that fails does not stop those behind it.
 * @param most Members of a slice.
 */
export async function writeInSlices<Member>(
  members: readonly Member[],
  most: number,
  idOf: (member: Member) => string,
  write: (slice: readonly Member[]) => Promise<unknown>,
  onOutcomes: (outcomes: readonly Outcome[]) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < members.length; from += most) {
    const slice = members.slice(from, from + most);
    const failed = await write(slice).then(
      () => undefined,
      (failure: unknown) => ({ failure }),
    );
    outcomes.push(...slice.map((member) => ({ id: idOf(member), ...failed })));
    onOutcomes([...outcomes]);
  }
  return outcomes;
}
