import type { RequirementHistoryEntry } from '../history/contract';
import type { Requirement } from './requirement';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set(['requirementId', 'version', 'number', 'changed']);

/** Fields that differ, with what was there and what is. */
export function changedFields(
  before: Requirement | undefined,
  after: Requirement,
): RequirementHistoryEntry['fields'] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) ? { before: old.get(field) } : {}),
      ...(now.has(field) ? { after: now.get(field) } : {}),
    }));
}

function fieldsOf(requirement: Requirement | undefined): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(requirement ?? {}).filter(
      ([field, value]) => value !== undefined && !NOT_TOLD.has(field),
    ),
  );
}
