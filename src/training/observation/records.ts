import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { TRAINING_ENTITY, trainingRecord } from '../records';
import { track, type Track } from '../register/contract';
import type { StoredBrief } from '../model/observation/due';
import { BRIEF_DIGITS, briefIn, packedBrief } from './packed-brief';
import { observationRound, workOutcome, type ObservationFacts } from './contract';

const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };

const partShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      part: z.int(),
      observers: z.array(z.string()),
      /** Each in so many digits: 5,000 people have up to eight of them, and all are read at once. */
      briefs: z.string(),
    }),
  }),
);

const recorded = () => ({
  marks: z.array(
    z.object({
      chapterId: z.string(),
      taskId: z.optional(z.string()),
      outcome: workOutcome,
    }),
  ),
  uses: z.optional(z.int()),
  tickets: z.int(),
  comment: z.string(),
});

const personShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      accountId: z.string(),
      track,
      rounds: z.array(
        z.object({
          ...recorded(),
          round: observationRound,
          version: z.int(),
          observer: z.string(),
          at: z.number(),
          changedAt: z.number(),
          tasks: z.array(
            z.object({
              chapterId: z.string(),
              taskId: z.optional(z.string()),
              title: z.string(),
              text: z.string(),
            }),
          ),
          earlier: z.array(z.object({ ...recorded(), version: z.int(), at: z.number() })),
        }),
      ),
    }),
  }),
);

/** What was observed of those who stand in the same part of the roster. */
export interface ObservationPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly briefs: readonly StoredBrief[];
}

/** All that was observed of somebody on a track. */
export interface PersonsObservations {
  readonly engagementId: string;
  readonly accountId: string;
  readonly track: Track;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly rounds: readonly ObservationFacts[];
}

export function observationPartReference(engagementId: string, part: number): RecordReference {
  const number = String(part).padStart(2, '0');
  return { entity: TRAINING_ENTITY, key: `training-observations:${engagementId}:${number}` };
}

export function observationPartRecord(stored: ObservationPart): StoredRecord {
  const { engagementId, part, version } = stored;
  const observers = [...new Set(stored.briefs.map(({ observer }) => observer))];
  const briefs = stored.briefs
    .map((brief) => packedBrief(brief, observers.indexOf(brief.observer)))
    .join('');
  const packed = { engagementId, version, part, observers, briefs };
  return trainingRecord(observationPartReference(engagementId, part), 'observations', packed);
}

/** What was read of it; nothing observed where nothing is stored. @throws ZodError for an unknown shape. */
export function observationPartIn(
  record: StoredRecord | undefined,
  engagementId: string,
  part: number,
): ObservationPart {
  if (record === undefined) return { engagementId, part, version: 0, briefs: [] };
  const { version, data } = partShape.parse(record.value);
  const count = data.briefs.length / BRIEF_DIGITS;
  const briefs = Array.from({ length: count }, (_, index) => {
    const digits = data.briefs.slice(index * BRIEF_DIGITS, (index + 1) * BRIEF_DIGITS);
    return briefIn(digits, data.observers);
  });
  return { engagementId, part: data.part, version, briefs };
}

export function observationsReference(
  engagementId: string,
  accountId: string,
  of: Track,
): RecordReference {
  const key = `training-observation:${engagementId}:${accountId}:${of}`;
  return { entity: TRAINING_ENTITY, key };
}

export function observationsRecord(stored: PersonsObservations): StoredRecord {
  const { engagementId, accountId, track: of } = stored;
  const reference = observationsReference(engagementId, accountId, of);
  return trainingRecord(reference, 'observation', stored);
}

/** What was read of it; nothing observed where nothing is stored. @throws ZodError for an unknown shape. */
export function observationsIn(
  record: StoredRecord | undefined,
  engagementId: string,
  accountId: string,
  of: Track,
): PersonsObservations {
  if (record === undefined) return { engagementId, accountId, track: of, version: 0, rounds: [] };
  const { version, data } = personShape.parse(record.value);
  return { engagementId, version, ...data };
}
