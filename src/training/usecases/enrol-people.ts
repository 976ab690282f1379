import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import type { PeopleEnrolled } from '../contract';
import { personRow, rosterPartOf } from '../model/readiness';
import type { RosterRow, TraineeDraft } from '../people/contract';
import { rosterRecord, rosterReference, type RosterPart } from '../people-records';
import { editLearnt } from './due/edit-learnt';
import { setOperation } from './edit-training';
import { entered } from './entered-people';
import { rosterIn } from './read-people';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'people' | 'queue' | 'log'>;

/**
 * Enters people who shall learn, or changes what they learn, all or nothing. Whoever has no track learns no more, and keeps
 * what he has passed. Rows that say what is there already are left alone, so the same request sent again, or an import
 * that is begun again, is answered as the first time.
 * @throws AppError INVALID for an account that is unknown, and for one or a track that is named twice; CONFLICT with who
 *   and when where somebody changed a row since; LIMIT for one too many.
 */
export async function enrolPeople(
  deps: Deps,
  access: RecordAccess<Engagement>,
  drafts: readonly TraineeDraft[],
): Promise<PeopleEnrolled> {
  const { engagement, caller } = access;
  await checkDrafts(deps, drafts);
  const numbers = [...new Set(drafts.map(({ accountId }) => rosterPartOf(accountId)))];
  const references = numbers.map((part) => rosterReference(engagement.id, part));
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const today = formatDay(dayOfTime(changed.at));
  return editLearnt(deps, engagement.id, references, ({ head, at }) => {
    const stored = numbers.map((part) =>
      rosterIn(at(rosterReference(engagement.id, part)), engagement.id, part),
    );
    const { parts, rows, written, nextTrainee, mayBeDue } = entered(stored, drafts, {
      nextTrainee: head.nextTrainee,
      changed,
    });
    const answer = { people: rows.map((row) => personRow(row, head.chapters, today)) };
    if (written.length === 0) return { answer };
    return {
      answer,
      mayBeDue,
      head: { nextTrainee },
      operations: [
        ...parts.filter((part) => !stored.includes(part)).map(partOperation),
        ...written.map((row) => waitingOperation(engagement, row)),
      ],
    };
  });
}

/** @throws AppError INVALID for an account that is unknown, and for one or a track that is named twice. */
async function checkDrafts(
  { people }: Pick<Deps, 'people'>,
  drafts: readonly TraineeDraft[],
): Promise<void> {
  const ids = drafts.map(({ accountId }) => accountId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw invalid(`people.${String(twice)}.accountId`, 'entryTwice');
  const doubled = drafts.findIndex(({ tracks }) => new Set(tracks).size < tracks.length);
  if (doubled >= 0) throw invalid(`people.${String(doubled)}.tracks`, 'entryTwice');
  const known = await people.known(ids);
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw invalid(`people.${String(unknown)}.accountId`, 'accountUnknown');
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
