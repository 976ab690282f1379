import { isDeepStrictEqual } from 'node:util';
import type { RiskHistoryEntry } from '../../../src/risk/history/contract';
import { recount } from '../../../src/risk/model/register-counts';
import type { RegisterHead } from '../../../src/risk/model/register-head';
import type { Risk } from '../../../src/risk/model/risk';
import { readHistory, readRegisterHead, readRisk } from '../../../src/risk/records';
import { workMarker } from '../../../src/risk/usecases/make-work-issues';
import { riskMarker } from '../../../src/risk/usecases/risk-rows';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { inOrder } from './in-order';

/** Everything that is stored of registers. */
export interface StoredRegister {
  readonly heads: readonly RegisterHead[];
  readonly risks: readonly Risk[];
  readonly history: readonly { readonly riskId: string; readonly entry: RiskHistoryEntry }[];
}

export function registerOf(site: TestSite): StoredRegister {
  return {
    heads: storedRecords(site, 'register')
      .filter(({ value }) => value.kind === 'risks')
      .map(readRegisterHead),
    risks: storedRecords(site, 'risk').map(readRisk),
    history: storedRecords(site, 'history')
      .filter(({ value }) => value.kind === 'risk')
      .map((record) => ({
        riskId: String(record.value.recordId),
        entry: readHistory(record),
      })),
  };
}

/** What is wrong with a register, in words: its sums must be a recount, and each version must have its entry. */
export function registerFaults({ heads, risks, history }: StoredRegister): readonly string[] {
  const [head] = heads;
  const counts = recount(risks);
  const missing = risks.flatMap(({ riskId, version }) =>
    Array.from({ length: version }, (_, index) => index + 1)
      .filter(
        (number) => !history.some((one) => one.riskId === riskId && one.entry.version === number),
      )
      .map((number) => `version ${String(number)} of ${riskId} has no history`),
  );
  const versions = risks.reduce((sum, { version }) => sum + version, 0);
  return [
    ...(heads.length > 1 ? ['two heads of one register'] : []),
    ...(isDeepStrictEqual(head?.counts ?? {}, counts) ? [] : ['the sums are not a recount']),
    ...missing,
    ...(history.length === versions ? [] : ['a history of what never was']),
  ];
}

/** Issues that a register knows as made by the app, by their marks. */
export function issuesOfRegister({
  risks,
}: StoredRegister): readonly (readonly [string, string])[] {
  return risks.flatMap(({ riskId, issue, work = {} }) => [
    ...(issue === undefined ? [] : [[riskMarker(riskId), issue.issueId] as const]),
    ...Object.entries(work).flatMap(([name, { issueId }]) =>
      issueId === undefined ? [] : [[workMarker(riskId, name), issueId] as const],
    ),
  ]);
}

/** One line a thing of a register that must be the same whatever went wrong. */
export function registerLines({ heads, risks, history }: StoredRegister): readonly string[] {
  return [
    ...heads.map(({ scoring, counts }) => `register ${inOrder([scoring.version, counts])}`),
    ...risks.map(
      ({ riskId, version, state, trigger, issue, shownVersion, work, signals }) =>
        `risk ${riskId}: ${JSON.stringify({
          version,
          state,
          trigger,
          issue: issue?.place,
          shownVersion,
          work: Object.entries(work ?? {}).map(([name, { place, isLinked }]) => [
            name,
            place,
            isLinked,
          ]),
          signals: signals?.map(({ watchId, state: answer, telling }) => [
            watchId,
            answer,
            telling,
          ]),
        })}`,
    ),
    ...history.map(
      ({ riskId, entry }) => `history of ${riskId}: ${String(entry.version)} ${entry.act}`,
    ),
  ];
}
