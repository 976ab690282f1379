import { isDeepStrictEqual } from 'node:util';
import type { RequirementHistoryEntry } from '../../../src/srs/history/contract';
import type { Requirement } from '../../../src/srs/model/requirement';
import { recount } from '../../../src/srs/model/srs-counts';
import type { SrsHead } from '../../../src/srs/model/srs-head';
import type { SrsPart } from '../../../src/srs/model/srs-parts';
import { readRequirementHistory, readSrs, readSrsPart } from '../../../src/srs/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** Everything that is stored of requirements specifications. */
export interface StoredSrs {
  readonly heads: readonly SrsHead[];
  readonly parts: readonly SrsPart[];
  readonly requirements: readonly Requirement[];
  readonly history: readonly {
    readonly requirementId: string;
    readonly entry: RequirementHistoryEntry;
  }[];
}

export function specificationOf(site: TestSite): StoredSrs {
  const ofKind = (kind: string) =>
    storedRecords(site, 'srs').filter(({ value }) => value.kind === kind);
  const parts = ofKind('part').map(readSrsPart);
  return {
    heads: ofKind('head').map(readSrs),
    parts,
    requirements: parts.flatMap(({ requirements }) => requirements),
    history: storedRecords(site, 'history')
      .filter(({ value }) => value.kind === 'requirement')
      .map((record) => ({
        requirementId: String(record.value.recordId),
        entry: readRequirementHistory(record),
      })),
  };
}

/**
 * What is wrong with a specification, in words: its sums must be a recount, its numbers without gaps, its head must know
 * each part as it is, and each version of a requirement has its line of history.
 */
export function srsFaults({ heads, parts, requirements, history }: StoredSrs): readonly string[] {
  const [head] = heads;
  const numbers = requirements.map(({ number }) => number).sort((a, b) => a - b);
  const wanted = Array.from({ length: (head?.nextNumber ?? 1) - 1 }, (_, index) => index + 1);
  const versions = [...parts].sort((a, b) => a.number - b.number).map(({ version }) => version);
  return [
    ...(heads.length > 1 ? ['two heads of one specification'] : []),
    ...(isDeepStrictEqual(head?.counts ?? {}, recount(requirements))
      ? []
      : ['the sums of requirements are not a recount']),
    ...(isDeepStrictEqual(numbers, wanted)
      ? []
      : [`the requirements have numbers ${numbers.join()}`]),
    ...(isDeepStrictEqual(head?.parts ?? [], versions)
      ? []
      : ['the head of the specification knows other parts']),
    ...requirements.flatMap(({ requirementId, version }) => {
      const known = history.filter((one) => one.requirementId === requirementId).length;
      return known === version
        ? []
        : [`${requirementId} has ${String(known)} lines for ${String(version)} versions`];
    }),
  ];
}

/** One line a thing of a specification that must be the same whatever went wrong. */
export function srsLines({ heads, requirements, history }: StoredSrs): readonly string[] {
  return [
    ...heads.map(({ counts, nextNumber }) => `srs ${JSON.stringify([counts, nextNumber])}`),
    ...requirements.map(
      (requirement) =>
        `requirement ${JSON.stringify({ ...requirement, changed: requirement.changed.accountId })}`,
    ),
    ...history.map(
      ({ requirementId, entry }) =>
        `history of ${requirementId}: ${String(entry.version)} ${entry.act}`,
    ),
  ];
}
