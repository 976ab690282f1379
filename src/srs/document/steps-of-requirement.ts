import { entriesOf, type SrsEntry } from '../entries/contract';

/** Where a requirement arises: `Process: step` for each step that names it. */
export function stepsOfRequirement(
  requirementId: string,
  entries: readonly SrsEntry[],
): readonly string[] {
  return entriesOf(entries, 'process').flatMap(({ value }) =>
    value.steps
      .filter(({ requirementIds }) => requirementIds.includes(requirementId))
      .map(({ name }) => `${value.name}: ${name}`),
  );
}
