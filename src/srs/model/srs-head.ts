import type { SrsBaseline } from '../baseline/contract';
import type { ListedSigner } from './signer-listing';
import type { SrsCounts } from './srs-counts';
import type { SrsIssues } from './srs-issues';

/** What is known of a specification beside its requirements. */
export interface SrsHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** The version that somebody wrote last; what the app has noted for itself since makes nothing different. */
  readonly written?: number | undefined;
  /** What the next requirement is called by. */
  readonly nextNumber: number;
  /**
   * The version of each part, by its number. Parts are read beside the head, not with it: by these versions a reader
   * knows that all of them belong together.
   */
  readonly parts: readonly number[];
  readonly counts: SrsCounts;
  /** Versions of what is stored beside the parts; absent as long as nothing is. */
  readonly frame?: number | undefined;
  readonly notes?: number | undefined;
  /** What the next entry of each kind is called by; 1 where it is absent. */
  readonly nextEntries?: Readonly<Record<string, number>> | undefined;
  /** In the order of their numbers. */
  readonly baselines: readonly SrsBaseline[];
  /** On whose lists of what waits the baseline in sign-off stands. */
  readonly listed?: readonly ListedSigner[] | undefined;
}

/** The head of a specification that nobody has written to yet. */
export function newSrsHead(engagementId: string): SrsHead {
  return { engagementId, version: 0, nextNumber: 1, parts: [], counts: {}, baselines: [] };
}

/** The version that people have to know: it stays while the app notes something for itself. */
export function writtenVersion({
  version,
  written = version,
}: Pick<SrsHead, 'version' | 'written'>) {
  return written;
}

/** The baseline that counts: the last one that both sides have signed. */
export function lastSigned({ baselines }: Pick<SrsHead, 'baselines'>): SrsBaseline | undefined {
  return baselines.filter(({ state }) => state === 'signed').at(-1);
}

/** What an overview says of a specification. */
export function srsFigures(
  { counts, baselines }: Pick<SrsHead, 'counts' | 'baselines'>,
  issues: Pick<SrsIssues, 'known'>,
) {
  const last = baselines.at(-1);
  const drifted = Object.values(issues.known).filter(({ drift }) => drift !== undefined).length;
  return {
    total: counts.total ?? 0,
    openQuestions: counts.openQuestion ?? 0,
    drifted,
    ...(last === undefined ? {} : { baseline: { number: last.number, state: last.state } }),
  };
}
