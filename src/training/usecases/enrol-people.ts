import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { PeopleEnrolled } from '../contract';
import { personRow, rosterPartOf } from '../model/readiness';
import { MOST_TRAINEES, type RosterRow, type TraineeDraft } from '../people/contract';
import { rosterRecord, rosterReference, type RosterPart } from '../people-records';
import { MOST_TRAINING_BYTES } from '../records';
import { mostBytesOf } from '../roster/packed-roster';
import { wakeDue } from './due/wake-due';
import { editTraining, setOperation } from './edit-training';
import { rosterIn, withPerson } from './read-people';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'people' | 'queue' | 'log'>;

/**
 * Enters people who shall learn, or changes what they learn, all or nothing. Whoever has no track learns no more, and keeps
 * what he has passed. Rows that say what is there already are left alone, so the same request sent again, or an import
 * that is begun again, is answered as the first time.
 * @throws AppError INVALID for an account that is unknown, and for one or a track that is named twice; CONFLICT with who and when where somebody
 *   changed a row since; LIMIT for one too many.
 */
export async function enrolPeople(
  deps: Deps,
  access: RecordAccess<Engagement>,
  drafts: readonly TraineeDraft[],
): Promise<PeopleEnrolled> {
  const { engagement, caller } = access;
  const ids = drafts.map(({ accountId }) => accountId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw invalid(`people.${String(twice)}.accountId`, 'entryTwice');
  const doubled = drafts.findIndex(({ tracks }) => new Set(tracks).size < tracks.length);
  if (doubled >= 0) throw invalid(`people.${String(doubled)}.tracks`, 'entryTwice');
  const known = await deps.people.known(ids);
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw invalid(`people.${String(unknown)}.accountId`, 'accountUnknown');
  const numbers = [...new Set(ids.map(rosterPartOf))];
  const references = numbers.map((part) => rosterReference(engagement.id, part));
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const today = formatDay(dayOfTime(changed.at));
  return editTraining(
    deps,
    engagement.id,
    references,
    ({ head, at }) => {
      const parts = new Map(
        numbers.map((part) => [
          part,
          rosterIn(at(rosterReference(engagement.id, part)), engagement.id, part),
        ]),
      );
      let { nextTrainee } = head;
      const rows: RosterRow[] = [];
      const written: RosterRow[] = [];
      let mayBeDue = false;
      for (const [index, draft] of drafts.entries()) {
        const part = parts.get(rosterPartOf(draft.accountId));
        const before = part?.rows.find(({ accountId }) => accountId === draft.accountId);
        const after = rowAfter(before, draft, { number: nextTrainee, changed, index });
        rows.push(after);
        if (after === before || part === undefined) continue;
        if (before === undefined) nextTrainee += 1;
        // Of what he shall learn now he may know all.
        if (before !== undefined && !after.tracks.every((track) => before.tracks.includes(track))) {
          mayBeDue ||= before.begun.length > 0 || before.issued > 0;
        }
        written.push(after);
        parts.set(part.part, withPerson(part, after));
      }
      if (nextTrainee > MOST_TRAINEES + 1) {
        throw new AppError({
          code: 'LIMIT',
          key: 'tooManyTrainees',
          params: { most: MOST_TRAINEES },
        });
      }
      for (const part of parts.values()) {
        const before = rosterIn(
          at(rosterReference(engagement.id, part.part)),
          engagement.id,
          part.part,
        );
        checkFits(part, before);
      }
      const answer = { people: rows.map((row) => personRow(row, head.chapters, today)) };
      if (written.length === 0) return { answer };
      const touched = new Set(written.map(({ accountId }) => rosterPartOf(accountId)));
      return {
        answer,
        mayBeDue,
        head: { nextTrainee },
        operations: [
          ...[...parts.values()].filter(({ part }) => touched.has(part)).map(partOperation),
          ...written.map((row) => waitingOperation(engagement, row)),
        ],
      };
    },
    (due) => wakeDue(deps, engagement.id, due),
  );
}

/** @throws AppError LIMIT when not all of a part could be given their certificates any more. */
function checkFits(part: RosterPart, before: RosterPart): void {
  const bytes = mostBytesOf(part);
  if (bytes <= MOST_TRAINING_BYTES || bytes <= mostBytesOf(before)) return;
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

function partOperation(part: RosterPart): RecordOperation {
  return setOperation(rosterRecord({ ...part, version: part.version + 1 }), part.version);
}

/** Whoever learns has it in his list; what is left for him is asked when he looks. */
function waitingOperation(
  { id: engagementId, projectId, draft: { clientName } }: Engagement,
  { accountId, tracks, number, changed }: RosterRow,
): RecordOperation {
  const row = {
    accountId,
    kind: 'learn' as const,
    engagementId,
    projectId,
    clientName,
    what: 'training' as const,
    recordId: 'training',
    number,
    title: clientName,
    since: changed.at,
  };
  return tracks.length === 0
    ? { type: 'delete', reference: waitingReference(row) }
    : { type: 'set', record: waitingRecord(row) };
}
