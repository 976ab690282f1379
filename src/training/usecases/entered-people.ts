import { AppError } from '../../app-error';
import { rosterPartOf } from '../model/readiness';
import { MOST_TRAINEES, type RosterRow, type TraineeDraft } from '../people/contract';
import type { RosterPart } from '../people-records';
import { MOST_TRAINING_BYTES } from '../records';
import { mostBytesOf } from '../roster/packed-roster';
import { withPerson } from './read-people';

/** What comes of drafts that are entered into parts of the roster. */
interface Entered {
  /** In the order in which they were given; one that nothing changes is the same as before. */
  readonly parts: readonly RosterPart[];
  /** One a draft, in their order. */
  readonly rows: readonly RosterRow[];
  /** Those that say something else than before. */
  readonly written: readonly RosterRow[];
  readonly nextTrainee: number;
  /** Of what somebody shall learn now he may know all. */
  readonly mayBeDue: boolean;
}

/**
 * The parts of the roster with people who are entered or learn something else.
 * @param stored All parts to which the drafts belong.
 * @throws AppError CONFLICT with who and when where somebody changed a row since; NOT_FOUND for who was never entered;
 *   LIMIT for one too many, of all or of a part.
 */
export function entered(
  stored: readonly RosterPart[],
  drafts: readonly TraineeDraft[],
  {
    nextTrainee: first,
    changed,
  }: { readonly nextTrainee: number; readonly changed: RosterRow['changed'] },
): Entered {
  const parts = new Map(stored.map((part) => [part.part, part]));
  let nextTrainee = first;
  let mayBeDue = false;
  const rows: RosterRow[] = [];
  const written: RosterRow[] = [];
  for (const [index, draft] of drafts.entries()) {
    const part = parts.get(rosterPartOf(draft.accountId));
    const before = part?.rows.find(({ accountId }) => accountId === draft.accountId);
    const after = rowAfter(before, draft, { number: nextTrainee, changed, index });
    rows.push(after);
    if (after === before || part === undefined) continue;
    if (before === undefined) nextTrainee += 1;
    mayBeDue ||= before !== undefined && mayKnowAll(before, after);
    written.push(after);
    parts.set(part.part, withPerson(part, after));
  }
  if (nextTrainee > MOST_TRAINEES + 1) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyTrainees', params: { most: MOST_TRAINEES } });
  }
  const after = stored.map((part) => parts.get(part.part) ?? part);
  for (const [index, part] of after.entries()) checkFits(part, stored[index]);
  return { parts: after, rows, written, nextTrainee, mayBeDue };
}

/** Whoever has begun or passed something gets a track that he had not. */
function mayKnowAll(before: RosterRow, after: RosterRow): boolean {
  const isMore = !after.tracks.every((track) => before.tracks.includes(track));
  return isMore && (before.begun.length > 0 || before.issued > 0);
}

/** @throws AppError LIMIT when not all of a part could be given their certificates any more. */
function checkFits(part: RosterPart, before: RosterPart | undefined): void {
  const bytes = mostBytesOf(part);
  if (bytes <= MOST_TRAINING_BYTES) return;
  if (before !== undefined && bytes <= mostBytesOf(before)) return;
  throw new AppError({ code: 'LIMIT', key: 'rosterPartFull' });
}

function rowAfter(
  before: RosterRow | undefined,
  { version, ...draft }: TraineeDraft,
  about: {
    readonly number: number;
    readonly changed: RosterRow['changed'];
    readonly index: number;
  },
): RosterRow {
  const { number, changed, index } = about;
  if (before === undefined) {
    if (version > 0) {
      throw new AppError({
        code: 'NOT_FOUND',
        field: `people.${String(index)}.accountId`,
        key: 'traineeUnknown',
      });
    }
    return { ...draft, version: 1, number, begun: [], certificates: {}, issued: 0, changed };
  }
  const isSame = JSON.stringify({ ...before, ...draft }) === JSON.stringify(before);
  if (isSame) return before;
  // Whoever learns no more is in no list: entered anew, he goes on where he was.
  const isBack = version === 0 && before.tracks.length === 0;
  if (before.version !== version && !isBack) {
    throw new AppError({
      code: 'CONFLICT',
      field: `people.${String(index)}.accountId`,
      key: 'traineeChangedMeanwhile',
      params: { ...before.changed },
    });
  }
  return { ...before, ...draft, version: before.version + 1, changed };
}
