import { MOST_TOUCHED, type About, type Touched } from '../../../../src/change/impact/contract';
import { isDrift } from '../../../../src/srs/baseline/contract';
import type { SrsView } from '../../../../src/srs/contract';
import type { EntryKind } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';

/** Characters that a name in a change request may have. */
const LONGEST = 255;
/** What has a list of its own in a change request; everything else stands with the requirements. */
const LISTS: Readonly<Partial<Record<EntryKind, 'roles' | 'dataObjects'>>> = {
  role: 'roles',
  duty: 'roles',
  conflict: 'roles',
  dataObject: 'dataObjects',
};

/** One edit that no approved change request brings in. */
export interface Unapproved {
  readonly list: keyof About;
  /** As a change request names it: of an entry `kind:id`. */
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly text: string;
  /** Set for a requirement. */
  readonly requirementId?: string;
  /** As it is now; 0 for an entry that is gone. */
  readonly version: number;
}

/**
 * Every edit since the signature that no approved change request brings in.
 * @param nameOf What people call an entry by, which may be gone.
 */
export function unapprovedEdits(
  { requirements, entries, deviations, entryDeviations }: SrsView,
  nameOf: (kind: EntryKind, entryId: string) => string,
): readonly Unapproved[] {
  const known = new Map(requirements.map((one) => [one.requirementId, one]));
  return [
    ...deviations.filter(isDrift).flatMap(({ requirementId, kind }): readonly Unapproved[] => {
      const one = known.get(requirementId);
      if (one === undefined) return [];
      const text = named(`${requirementName(one.number)} ${one.title}`);
      const { version } = one;
      return [{ list: 'requirements', id: requirementId, kind, text, requirementId, version }];
    }),
    ...entryDeviations.filter(isDrift).map(({ entryKind, entryId, kind }): Unapproved => ({
      list: LISTS[entryKind] ?? 'requirements',
      id: `${entryKind}:${entryId}`,
      kind,
      text: named(nameOf(entryKind, entryId)),
      version:
        entries.find((one) => one.kind === entryKind && one.entryId === entryId)?.version ?? 0,
    })),
  ];
}

/** What a change request that shall bring them in is about; as many as one may name. */
export function aboutOf(edits: readonly Unapproved[]): About {
  const on = (wanted: keyof About): Touched[] =>
    edits
      .filter(({ list }) => list === wanted)
      .slice(0, MOST_TOUCHED)
      .map(({ id, text }) => ({ id, text }));
  return { requirements: on('requirements'), roles: on('roles'), dataObjects: on('dataObjects') };
}

/** One line. */
function named(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
}
