import type { EngagementDeps } from '../../engagement/deps';
import type { EvidencePage, EvidenceRun } from '../evidence/contract';
import { readRun, runReference } from '../cycle-records';
import { readRegister } from './read-cases';

/** Keys of one look-up, and look-ups that are made at the same time. */
const READ_AT_ONCE = 25;
const LOOK_UPS = 3;

/** A page of a cycle's runs with all their attempts; a case that was not in the cycle is passed over. */
export async function readEvidence(
  deps: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  cycle: number,
  from: number,
): Promise<EvidencePage> {
  const { rows } = await readRegister(deps, engagementId);
  const first = rows.findIndex(({ number }) => number >= from);
  const ahead = first < 0 ? [] : rows.slice(first);
  const page = ahead.slice(0, READ_AT_ONCE * LOOK_UPS);
  const references = page.map(({ caseId }) => runReference(engagementId, cycle, caseId));
  const found = await Promise.all(
    Array.from({ length: Math.ceil(references.length / READ_AT_ONCE) }, (_, part) =>
      deps.records.getMany(references.slice(part * READ_AT_ONCE, (part + 1) * READ_AT_ONCE)),
    ),
  );
  const records = new Map(found.flatMap((some) => [...some]));
  const next = ahead[page.length]?.number;
  return {
    runs: references.flatMap(({ entity, key }): readonly EvidenceRun[] => {
      const record = records.get(`${entity}/${key}`);
      if (record === undefined) return [];
      const { number, title, module, contentVersion, tester, status, steps, attempts, bugs } =
        readRun(record);
      return [
        { cycle, number, title, module, contentVersion, tester, status, steps, attempts, bugs },
      ];
    }),
    done: rows.length - ahead.length + page.length,
    total: rows.length,
    ...(next === undefined ? {} : { next }),
  };
}
