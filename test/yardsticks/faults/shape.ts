import type { Facts } from './facts';

/** One line a thing that must be the same at the end whatever went wrong. */
export type Shape = readonly string[];

/** Everything but ids, times and versions. */
export function shapeOf(facts: Facts): Shape {
  const markerOf = new Map(facts.issues.map(({ id, marker }) => [id, marker]));
  const named = (id: string | undefined): string => markerOf.get(id ?? '') ?? 'none';
  return [
    ...facts.engagements.flatMap(({ state, draft, itemCount, plannedGoLive, phases }) => [
      `engagement ${JSON.stringify({ state, draft, itemCount, plannedGoLive })}`,
      ...phases.map(({ key, issueId }) => `phase ${key} is ${named(issueId)}`),
    ]),
    ...facts.parts.flatMap(({ items }) =>
      items.map(({ id, issueId }) => `item ${id} is ${named(issueId)}`),
    ),
    ...facts.issues.map(({ marker }) => `issue ${marker}`),
    ...facts.links.map((pair) => `link ${pair.split('>').map(named).join('>')}`),
    ...facts.jobs.map(
      ({ state, recorded, failures }) => `job ${JSON.stringify({ state, recorded, failures })}`,
    ),
    ...facts.journal.map(
      ({ sequence, type, accountId }) => `entry ${sequence}: ${type} by ${accountId}`,
    ),
  ];
}

/** Lines that only one of them has. What is there twice has been told by the invariants. */
export function differences(wanted: Shape, got: Shape): readonly string[] {
  return [
    ...wanted.filter((line) => !got.includes(line)).map((line) => `missing: ${line}`),
    ...got.filter((line) => !wanted.includes(line)).map((line) => `not wanted: ${line}`),
  ];
}
