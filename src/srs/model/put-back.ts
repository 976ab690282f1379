import { entryOf } from './entry-diff';
import type { WrittenEdit } from './entries-after';
import { placeOf, type SrsEntry } from '../entries/contract';
import type { RequirementChange, RequirementFacts } from '../requirement/contract';

interface Seen {
  /** The version that the editor saw; 0 for what is not there. */
  readonly version: number;
  readonly reason: string;
}

/**
 * What makes a requirement say again what was signed; one that was not there then is taken out.
 * @param signed As it was signed; undefined for what was not in force.
 */
export function requirementPutBack(
  requirementId: string,
  signed: RequirementFacts | undefined,
  { version, reason }: Seen,
): RequirementChange {
  if (signed === undefined) return { requirementId, version, reason, state: 'retired' };
  const { title, statement, type, priority, scope, fit, verification, chapter, order, state } =
    signed;
  return {
    ...{ requirementId, version, reason },
    ...{ title, statement, type, priority, scope, fit, verification, chapter, order, state },
    acceptanceCriteria: [...signed.acceptanceCriteria],
    goalIds: [...signed.goalIds],
    gapValue: signed.gapValue ?? null,
    source: signed.source ?? null,
    rationale: signed.rationale ?? null,
    userStory: signed.userStory ?? null,
    module: signed.module ?? null,
    processRef: signed.processRef ?? null,
    openQuestion: signed.openQuestion ?? null,
  };
}

/** The same of an entry `kind:id`: one that was taken away comes back under the number that it had. */
export function entryPutBack(
  key: string,
  signed: SrsEntry | undefined,
  { version }: Pick<Seen, 'version'>,
): WrittenEdit {
  const { entryKind: kind, entryId } = entryOf(key);
  // The value is one of this kind: it comes from the entry with this key.
  return {
    ...{ kind, entryId, version, value: signed?.value ?? null },
    ...(signed === undefined ? {} : { order: placeOf(signed), number: signed.number }),
  } as WrittenEdit;
}
