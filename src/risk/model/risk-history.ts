import type { RiskHistoryEntry } from '../history/contract';
import type { Risk } from './risk';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set([
  'engagementId',
  'riskId',
  'version',
  'changed',
  'libraryKey',
  'issue',
  'issueProblem',
  'shownVersion',
  'work',
  'signals',
  'watchProblems',
  'seeing',
]);

/** Fields that differ, with what was there and what is. */
export function changedFields(before: Risk | undefined, after: Risk): RiskHistoryEntry['fields'] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) ? { before: old.get(field) } : {}),
      ...(now.has(field) ? { after: now.get(field) } : {}),
    }));
}

function fieldsOf(risk: Risk | undefined): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(risk ?? {}).filter(
      ([field, value]) => value !== undefined && !NOT_TOLD.has(field),
    ),
  );
}
