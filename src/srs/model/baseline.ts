import type { Role } from '../../access/roles';
import { contentHash, type Json } from '../../signoff/model/content-hash';
import type {
  BaselineSignature,
  Deviation,
  EntryDeviation,
  SrsBaseline,
} from '../baseline/contract';
import { isSigned, type SrsEntry } from '../entries/contract';
import { entryKey, entryOf } from './entry-diff';
import { openingsSince, type EntryOpenings } from './entry-openings';
import { isKept, type Requirement } from './requirement';

/** Traces of writing, which are no part of what is agreed. */
const TRACES: readonly string[] = ['version', 'changed', 'openedBy'];

/** What both sides sign: every requirement in force, by number, and what stands beside them, without traces of writing. */
export function baselineHash(
  number: number,
  requirements: readonly Requirement[],
  entries: readonly SrsEntry[] = [],
): string {
  const content = requirements
    .filter(isKept)
    .sort((a, b) => a.number - b.number)
    .map(contentOf);
  const beside = Object.fromEntries(
    entries
      .filter(({ kind }) => isSigned(kind))
      .map((entry) => [entryKey(entry), entryContent(entry)]),
  );
  // A specification without entries is hashed as before there were any.
  const frame = Object.keys(beside).length === 0 ? {} : { entries: beside };
  return contentHash({ number, requirements: content, ...frame });
}

const VENDOR: readonly Role[] = ['lead'];
const CLIENT: readonly Role[] = ['sponsor', 'approver'];

/**
 * As what somebody signs: for the client who has one of its roles that decide, for the vendor its lead. Whoever has a
 * role of the client signs for no other side.
 */
export function signsAs(
  roles: readonly Role[],
): Pick<BaselineSignature, 'side' | 'role'> | undefined {
  const client = roles.find((role) => CLIENT.includes(role));
  if (client !== undefined) return { side: 'client', role: client };
  if (roles.includes('keyUser')) return undefined;
  const vendor = roles.find((role) => VENDOR.includes(role));
  return vendor && { side: 'vendor', role: vendor };
}

/** The baseline with one more signature; with those of both sides it is signed. */
export function withSignature(baseline: SrsBaseline, signature: BaselineSignature): SrsBaseline {
  const signatures = [...baseline.signatures, signature];
  const sides = new Set(signatures.map(({ side }) => side));
  return { ...baseline, signatures, state: sides.size === 2 ? 'signed' : baseline.state };
}

/** What of each requirement was signed: its version, by id. */
export interface SignedVersions {
  readonly number: number;
  /** When it was frozen: what was opened before came in with it, what was opened since did not. */
  readonly at: number;
  readonly versions: Readonly<Record<string, number>>;
  /** The same of the entries beside them, by kind and id. */
  readonly entries?: Readonly<Record<string, number>> | undefined;
  /** Signs of what each of them said, by the same keys: what says it again deviates no more. Unknown of older ones. */
  readonly signs?: Readonly<Record<string, string>> | undefined;
}

/** Digits by which one wording is told from another. */
const SIGN_LENGTH = 16;

/**
 * Stands for what a requirement says, whoever wrote it and how often. Whether it counts as agreed is not part of it: both
 * signatures say that of all they cover.
 */
export function requirementSign(requirement: Requirement): string {
  const state = isKept(requirement) ? 'kept' : 'retired';
  return contentHash({ ...contentOf(requirement), state }).slice(0, SIGN_LENGTH);
}

/** The same of an entry. */
export function entrySign(entry: SrsEntry): string {
  return contentHash(entryContent(entry)).slice(0, SIGN_LENGTH);
}

// Everything in a requirement or an entry is text, number or list of these.
function contentOf(requirement: Requirement): Readonly<Record<string, Json>> {
  const content: Readonly<Record<string, Json>> = Object.fromEntries(
    Object.entries(requirement).filter(([name]) => !TRACES.includes(name)),
  );
  return content;
}

function entryContent({ number, order, value }: SrsEntry): Json {
  return { number, order, ...value };
}

/** The requirements that are not as they were signed, each with the change request that opened it since. */
export function deviations(
  requirements: readonly Requirement[],
  signed: SignedVersions | undefined,
): readonly Deviation[] {
  if (signed === undefined) return [];
  return requirements.flatMap((requirement): readonly Deviation[] => {
    const { requirementId, version, openedBy } = requirement;
    const before = signed.versions[requirementId];
    const kind = kindOf(before, version, isKept(requirement));
    if (kind === undefined) return [];
    if (kind === 'changed' && signed.signs?.[requirementId] === requirementSign(requirement)) {
      return [];
    }
    const isCaused = openedBy !== undefined && openedBy.at >= signed.at;
    return [{ requirementId, kind, ...(isCaused ? { change: openedBy.number } : {}) }];
  });
}

/** The entries that are not as they were signed, each with the change request that opened it since. */
export function entryDeviations(
  entries: readonly SrsEntry[],
  signed: SignedVersions | undefined,
  opened?: EntryOpenings,
): readonly EntryDeviation[] {
  if (signed === undefined) return [];
  const openings = openingsSince(opened, signed);
  const caused = (key: string) => {
    const change = openings[key]?.number;
    return change === undefined ? {} : { change };
  };
  const versions = new Map(Object.entries(signed.entries ?? {}));
  const now = entries.filter(({ kind }) => isSigned(kind));
  const known = new Set(now.map(entryKey));
  return [
    ...now.flatMap((entry): readonly EntryDeviation[] => {
      const key = entryKey(entry);
      const kind = entryDeviation(entry, versions.get(key), signed.signs?.[key]);
      const { kind: entryKind, entryId } = entry;
      return kind === undefined ? [] : [{ entryKind, entryId, kind, ...caused(key) }];
    }),
    ...[...versions.keys()]
      .filter((key) => !known.has(key))
      .map((key): EntryDeviation => ({ ...entryOf(key), kind: 'removed', ...caused(key) })),
  ];
}

/** By what it says: versions begin anew where something was taken away and written again. */
function entryDeviation(
  entry: SrsEntry,
  version: number | undefined,
  sign: string | undefined,
): EntryDeviation['kind'] | undefined {
  if (version === undefined || sign === undefined) return kindOf(version, entry.version, true);
  return sign === entrySign(entry) ? undefined : 'changed';
}

/** Whether something that is not as it was signed has no approved change request to bring it in. */
export function isDrift({ change }: Pick<Deviation, 'change'>): boolean {
  return change === undefined;
}

function kindOf(
  before: number | undefined,
  version: number,
  isThere: boolean,
): Deviation['kind'] | undefined {
  if (before === undefined) return isThere ? 'added' : undefined;
  if (!isThere) return 'removed';
  return before === version ? undefined : 'changed';
}
