import { isDeepStrictEqual } from 'node:util';
import type { SrsHistory } from '../../../src/srs/contract';
import type { Requirement } from '../../../src/srs/model/requirement';
import type { StoredRecord } from '../../../src/ports/record-store';
import { baselineHash } from '../../../src/srs/model/baseline';
import { recount } from '../../../src/srs/model/srs-counts';
import { signerListing } from '../../../src/srs/model/signer-listing';
import type { SrsHead } from '../../../src/srs/model/srs-head';
import type { SrsEntry } from '../../../src/srs/entries/contract';
import { contentHash } from '../../../src/signoff/model/content-hash';
import { readDrawing, readEntries } from '../../../src/srs/entry-records';
import type { SrsPart } from '../../../src/srs/model/srs-parts';
import { readSrsIssues } from '../../../src/srs/issue-records';
import type { SrsIssues } from '../../../src/srs/model/srs-issues';
import { requirementMarker } from '../../../src/srs/usecases/requirement-rows';
import { readSrsHistory, readSrs, readSrsPart } from '../../../src/srs/records';
import { readEngagement } from '../../../src/engagement/records';
import { readWaiting } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** Everything that is stored of requirements specifications. */
export interface StoredSrs {
  readonly heads: readonly SrsHead[];
  readonly parts: readonly SrsPart[];
  readonly requirements: readonly Requirement[];
  /** What stands beside them. */
  readonly entries: readonly SrsEntry[];
  /** Versions of the records that these are in. */
  readonly shelves: { readonly frame?: number; readonly notes?: number };
  readonly frozenEntries: ReadonlyMap<number, readonly SrsEntry[]>;
  /** Everything that is frozen, by number of the baseline. */
  readonly frozen: ReadonlyMap<number, readonly Requirement[]>;
  /** Hashes under which drawings are stored, and whether each is that of its text. */
  readonly drawings: ReadonlyMap<string, boolean>;
  /** Who is asked to sign, and who has to be. */
  readonly asked: readonly string[];
  readonly toAsk: readonly string[];
  /** What is known of their issues. */
  readonly issues: readonly SrsIssues[];
  readonly history: readonly {
    readonly requirementId: string;
    readonly entry: SrsHistory['history'][number];
  }[];
}

export function specificationOf(site: TestSite): StoredSrs {
  const ofKind = (kind: string) =>
    storedRecords(site, 'srs').filter(({ value }) => value.kind === kind);
  const parts = ofKind('part').map(readSrsPart);
  const heads = ofKind('head').map(readSrs);
  return {
    heads,
    ...signersOn(site, heads),
    parts,
    requirements: parts.flatMap(({ requirements }) => requirements),
    entries: [...ofKind('frame'), ...ofKind('notes')].flatMap((one) => readEntries(one).entries),
    shelves: Object.fromEntries(
      [...ofKind('frame'), ...ofKind('notes')].map((one) => [one.value.kind, one.value.version]),
    ),
    frozenEntries: new Map(
      ofKind('frozenFrame').map((one) => [Number(one.value.number), readEntries(one).entries]),
    ),
    drawings: new Map(
      ofKind('drawing').map((one) => {
        const hash = one.key.split(':').at(-1) ?? '';
        return [hash, contentHash(readDrawing(one)) === hash];
      }),
    ),
    frozen: frozenIn(ofKind('baseline')),
    issues: ofKind('issues').map(readSrsIssues),
    history: storedRecords(site, 'history')
      .filter(({ value }) => value.kind === 'requirement')
      .map((record) => ({
        requirementId: String(record.value.recordId),
        entry: readSrsHistory(record),
      })),
  };
}

/** On whose lists a baseline stands, and on whose it has to: from no list at all, in one step. */
function signersOn(site: TestSite, [head]: readonly SrsHead[]): Pick<StoredSrs, 'asked' | 'toAsk'> {
  const [record] = storedRecords(site, 'engagement');
  const people = record === undefined ? {} : readEngagement(record).draft.people;
  const wanted = head && signerListing({ ...head, listed: [] }, people, Infinity);
  return {
    asked: storedRecords(site, 'waiting')
      .map(readWaiting)
      .filter(({ what }) => what === 'srsBaseline')
      .map(({ accountId, number }) => `${accountId} ${String(number)}`)
      .sort(),
    toAsk: (wanted?.listed ?? [])
      .map(({ accountId, number }) => `${accountId} ${String(number)}`)
      .sort(),
  };
}

/** `srs-baseline:<engagement>:<number>:<part>`. */
function frozenIn(records: readonly StoredRecord[]): StoredSrs['frozen'] {
  const frozen = new Map<number, readonly Requirement[]>();
  for (const record of records) {
    const number = Number(record.key.split(':').at(-2));
    const { requirements } = readSrsPart(record);
    frozen.set(number, [...(frozen.get(number) ?? []), ...requirements]);
  }
  return frozen;
}

/**
 * What is wrong with a specification, in words: its sums must be a recount, its numbers without gaps, its head must know
 * each part as it is, and each version of a requirement has its line of history.
 */
export function srsFaults({
  heads,
  parts,
  requirements,
  frozen,
  entries,
  shelves,
  frozenEntries,
  drawings,
  asked,
  toAsk,
  history,
}: StoredSrs): readonly string[] {
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
    ...(head?.baselines ?? [])
      .filter(
        ({ number, hash }) =>
          baselineHash(number, frozen.get(number) ?? [], frozenEntries.get(number)) !== hash,
      )
      .map(({ number }) => `baseline ${String(number)} does not hold what its hash says`),
    ...(isDeepStrictEqual(shelves, shelvesKnown(head))
      ? []
      : ['the head of the specification knows other entries']),
    ...(new Set(entries.map(({ kind, number }) => `${kind} ${String(number)}`)).size ===
    entries.length
      ? []
      : ['two entries of a kind with one number']),
    ...[...entries, ...[...frozenEntries.values()].flat()].flatMap((one) =>
      one.kind !== 'process' || drawings.get(one.value.drawing) === true
        ? []
        : [`the drawing of ${one.entryId} is not there, or another one`],
    ),
    ...(isDeepStrictEqual(asked, toAsk)
      ? []
      : [`${asked.join()} are asked to sign, not ${toAsk.join()}`]),
    ...(frozen.size === (head?.baselines ?? []).length ? [] : ['a baseline that no head knows']),
    ...requirements.flatMap(({ requirementId, version }) => {
      const known = history.filter((one) => one.requirementId === requirementId).length;
      return known === version
        ? []
        : [`${requirementId} has ${String(known)} lines for ${String(version)} versions`];
    }),
  ];
}

/** Issues of requirements that some record names, by mark. */
export function issuesOfRequirements({
  issues,
}: StoredSrs): readonly (readonly [string, string])[] {
  return issues.flatMap(({ known }) =>
    Object.entries(known).flatMap(([id, { issue }]) =>
      issue === undefined ? [] : [[requirementMarker(id), issue.issueId] as const],
    ),
  );
}

/** The versions that the head names. */
function shelvesKnown(head: SrsHead | undefined): StoredSrs['shelves'] {
  const { frame, notes } = { ...head };
  return {
    ...(frame === undefined ? {} : { frame }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** One line a thing of a specification that must be the same whatever went wrong. */
export function srsLines({
  heads,
  requirements,
  entries,
  issues,
  history,
}: StoredSrs): readonly string[] {
  return [
    ...heads.map(
      ({ counts, nextNumber, baselines }) =>
        `srs ${JSON.stringify([
          counts,
          nextNumber,
          baselines.map(({ number, state, hash, signatures }) => [
            number,
            state,
            hash,
            signatures.map(({ side, accountId }) => [side, accountId]),
          ]),
        ])}`,
    ),
    ...requirements.map(
      (requirement) =>
        `requirement ${JSON.stringify({ ...requirement, changed: requirement.changed.accountId })}`,
    ),
    ...entries.map((one) => `entry ${JSON.stringify({ ...one, changed: one.changed.accountId })}`),
    ...issues.flatMap(({ known, making }) => [
      `issues of requirements ${making === undefined ? 'made' : 'being made'}`,
      ...Object.entries(known)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([id, { shown, problem, drift }]) =>
            `in Jira ${id} ${JSON.stringify([shown, problem, drift?.kind, drift?.fields])}`,
        ),
    ]),
    ...history.map(
      ({ requirementId, entry }) =>
        `history of ${requirementId}: ${String(entry.version)} ${entry.act}`,
    ),
  ];
}
