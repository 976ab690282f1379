import type { ChangeHistoryEntry } from '../history/contract';
import type { Change } from './change';

/** What is told elsewhere, or is no field of what people write or decide. */
const NOT_TOLD = new Set([
  'engagementId',
  'changeId',
  'version',
  'number',
  'stays',
  'changed',
  'lastAct',
  'issue',
  'breach',
  'issueProblem',
  'shownVersion',
  'listedFor',
  'reminded',
]);

/** Fields that differ, with what was there and what is. */
export function changedFields(
  before: Change | undefined,
  after: Change,
): ChangeHistoryEntry['fields'] {
  const old: Partial<Record<string, unknown>> = { ...before };
  const now: Partial<Record<string, unknown>> = { ...after };
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].flatMap((field) => {
    const [was, is] = [old[field], now[field]];
    if (NOT_TOLD.has(field) || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      {
        field,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}
