import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { checklistReference } from '../../exam/records';
import { isToRecord } from '../../model/observation/due';
import { watches } from '../../model/observation/observers';
import { recordedAfter, type Recording } from '../../model/observation/recording';
import {
  countsOf,
  MOST_CORRECTIONS,
  type ObservationFacts,
  type ObservationView,
  type Recorded,
  type WorkMark,
} from '../../observation/contract';
import {
  observationPartRecord,
  observationsRecord,
  type ObservationPart,
} from '../../observation/records';
import { chapterReference } from '../../records';
import { editTraining, setOperation, type TrainingEdit } from '../edit-training';
import {
  observationIn,
  observationReferences,
  observationView,
  observersOnly,
  type ObservationName,
  type OneObservation,
} from './one-observation';
import { wakeObservers } from './list-for-observers';
import { tasksOf } from './tasks-to-watch';

interface Asked extends ObservationName {
  readonly version: number;
  readonly recorded: Recorded;
}

/**
 * Keeps how an observer saw somebody work, from the day on which that is due, or puts right what he recorded himself; what
 * he said before stays. The same, sent again, is answered as the first time.
 * @throws AppError FORBIDDEN for who does not observe him, and for oneself; CONFLICT with who and when where somebody was
 *   quicker, and with the day where it is not due; GONE where the time of the first round is over; INVALID for a task that
 *   the track does not have, and where nothing was seen; LIMIT for one correction too many.
 */
export async function recordObservation(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  asked: Asked,
): Promise<ObservationView> {
  const { id } = access.engagement;
  const caller = access.caller.accountId;
  const { accountId, track, round, version, recorded } = asked;
  const references = [
    ...observationReferences(id, caller, asked),
    ...markedReferences(id, recorded.marks),
  ];
  const now = deps.clock.now();
  const recording = editTraining<ObservationView>(deps, id, references, (state) => {
    const known = observationIn(state, access, asked, now);
    if (!watches(known.watch, caller, known.one)) {
      throw accountId === caller ? ofOneself() : observersOnly();
    }
    if (known.facts === undefined) checkIsDue(known);
    const tasks = state.head.chapters
      .filter(({ isRetired, tracks }) => !isRetired && tracks.includes(track))
      .filter(({ chapterId }) => recorded.marks.some((mark) => mark.chapterId === chapterId))
      .flatMap((row) => tasksOf(id, row, state.at));
    const said = { round, version, observer: caller, now, recorded };
    const taken = recordedAfter(known.facts, said, tasks);
    if (taken.kind === 'known') return { answer: viewOf(known, taken.facts, caller) };
    if (taken.kind !== 'saved') throw refused(taken);
    return edit(known, taken.facts, caller);
  });
  // The message comes after it is stored, or the hourly look does; who is refused has nothing changed by it.
  const [view] = await Promise.all([recording, wakeObservers(deps, id)]);
  return view;
}

/** At most one for each mark. */
function markedReferences(engagementId: string, marks: readonly WorkMark[]) {
  const references = marks.map(({ chapterId, taskId }) =>
    taskId === undefined
      ? chapterReference(engagementId, chapterId)
      : checklistReference(engagementId, chapterId),
  );
  return references.filter(({ key }, at) => references.findIndex((one) => one.key === key) === at);
}

function edit(
  known: OneObservation,
  facts: ObservationFacts,
  caller: string,
): TrainingEdit<ObservationView> {
  const { part, stored } = known;
  const others = stored.rounds.filter(({ round }) => round !== facts.round);
  const after = { ...stored, version: stored.version + 1, rounds: [...others, facts] };
  return {
    answer: viewOf(known, facts, caller),
    // Nothing can be the condition of a part that is not there: the head of the training stands in for it.
    ...(part.version === 0 ? { head: {} } : {}),
    operations: [
      setOperation(observationPartRecord(withBrief(part, known, facts)), part.version),
      setOperation(observationsRecord(after), stored.version),
    ],
  };
}

/** The part with the short form of an observation in the place of its predecessor, or at the end. */
function withBrief(
  part: ObservationPart,
  { row: { number }, one: { track, round } }: OneObservation,
  { observer, at, marks, uses, tickets }: ObservationFacts,
): ObservationPart {
  const others = part.briefs.filter(
    (one) => one.number !== number || one.track !== track || one.round !== round,
  );
  const brief = {
    ...{ number, track, round, observer, at, tickets, counts: countsOf(marks) },
    ...(uses === undefined ? {} : { uses }),
  };
  return { ...part, version: part.version + 1, briefs: [...others, brief] };
}

function viewOf(known: OneObservation, facts: ObservationFacts, caller: string): ObservationView {
  const one = { ...known.one, state: 'done' as const };
  return observationView({ ...known, one, facts }, facts.tasks, caller);
}

/** @throws AppError CONFLICT before its day; GONE where the second round has begun. */
function checkIsDue({ one: { state, dueDay = '' } }: OneObservation): void {
  if (isToRecord(state)) return;
  if (state === 'missed') throw new AppError({ code: 'GONE', key: 'observationMissed' });
  throw new AppError({ code: 'CONFLICT', key: 'observationNotDue', params: { day: dueDay } });
}

function ofOneself(): AppError {
  return new AppError({ code: 'FORBIDDEN', key: 'observationOfOneself' });
}

function refused(taken: Exclude<Recording, { kind: 'saved' | 'known' }>): AppError {
  switch (taken.kind) {
    case 'unknownTask':
      return invalid(`recorded.marks.${String(taken.index)}.taskId`, 'observationTaskUnknown');
    case 'nothingSeen':
      return invalid('recorded.marks', 'observationSawNothing');
    case 'full':
      return new AppError({
        code: 'LIMIT',
        key: 'observationCorrected',
        params: { most: MOST_CORRECTIONS },
      });
    case 'notHis':
    case 'conflict':
      return new AppError({
        code: taken.kind === 'notHis' ? 'FORBIDDEN' : 'CONFLICT',
        key: taken.kind === 'notHis' ? 'observationIsAnothers' : 'observationChangedMeanwhile',
        params: { accountId: taken.facts.observer, at: taken.facts.changedAt },
      });
  }
}
