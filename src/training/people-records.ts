import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { attemptState, givenAnswer } from './attempt/contract';
import type { CertificateFacts } from './certificate/contract';
import type { Attempt } from './model/attempt';
import type { Learner } from './model/learner';
import { questionType } from './question/contract';
import type { RosterRow } from './people/contract';
import { packedRoster, packRoster, unpackRoster } from './roster/packed-roster';
import { TRAINING_ENTITY, trainingRecord } from './records';
import { track } from './register/contract';

const act = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };
const mark = { at: z.number(), material: z.int() };

/** As parts were written before they were packed; some are stored like this. */
const plainPart = z.lazy(() => {
  const certificate = z.optional(
    z.object({
      number: z.string(),
      code: z.string(),
      at: z.number(),
      learnt: z.record(z.string(), z.int()),
      expires: z.string(),
      revokedAt: z.optional(z.number()),
    }),
  );
  return z.object({
    part: z.int(),
    rows: z.array(
      z.object({
        accountId: z.string(),
        version: z.int(),
        number: z.int(),
        department: z.string(),
        tracks: z.array(track),
        isSeedTrainer: z.boolean(),
        begun: z.array(track),
        certificates: z.object({
          manager: certificate,
          operator: certificate,
          administrator: certificate,
          seedTrainer: certificate,
        }),
        issued: z.int(),
        changed: act,
      }),
    ),
  });
});
const partShape = z.lazy(() => z.object({ ...frame, data: z.union([packedRoster, plainPart]) }));

const attemptData = () => ({
  accountId: z.string(),
  chapterId: z.string(),
  number: z.int(),
  title: z.string(),
  material: z.int(),
  seed: z.string(),
  questions: z.array(
    z.object({
      questionId: z.string(),
      type: questionType,
      text: z.string(),
      options: z.array(z.object({ optionId: z.string(), text: z.string() })),
      key: z.object({
        chosen: z.optional(z.array(z.string())),
        isTrue: z.optional(z.boolean()),
        accepted: z.optional(z.array(z.string())),
      }),
      explanation: z.string(),
      wording: z.optional(z.int()),
    }),
  ),
  passMark: z.int(),
  startedAt: z.number(),
  endsAt: z.number(),
  state: attemptState,
  answers: z.array(givenAnswer),
  endedAt: z.optional(z.number()),
  score: z.optional(z.int()),
});
const attemptShape = z.lazy(() => z.object({ ...frame, data: z.object(attemptData()) }));

const learnerShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      accountId: z.string(),
      chapters: z.array(
        z.object({
          chapterId: z.string(),
          read: z.optional(z.object(mark)),
          passed: z.optional(z.object({ ...mark, score: z.int() })),
          failed: z.int(),
          attempts: z.int(),
          lastEndedAt: z.optional(z.number()),
          scores: z.optional(
            z.object({
              first: z.optional(z.int()),
              passing: z.optional(z.int()),
              isPassed: z.boolean(),
            }),
          ),
          exam: z.optional(
            z.object({
              number: z.int(),
              state: z.enum(['open', 'observed', 'closed']),
              observer: z.string(),
              at: z.number(),
              isPassed: z.optional(z.boolean()),
            }),
          ),
          examined: z.optional(z.object(mark)),
        }),
      ),
      open: z.optional(z.object({ engagementId: z.string(), version: z.int(), ...attemptData() })),
    }),
  }),
);

const certificateShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      code: z.string(),
      number: z.string(),
      accountId: z.string(),
      track,
      clientName: z.string(),
      score: z.optional(z.int()),
      chapters: z.array(
        z.object({
          chapterId: z.string(),
          number: z.int(),
          title: z.string(),
          material: z.int(),
        }),
      ),
      issuedAt: z.number(),
      issued: z.string(),
      expires: z.string(),
      revoked: z.optional(z.object({ accountId: z.string(), at: z.number(), reason: z.string() })),
    }),
  }),
);

/** Those who learn, whose accounts lead to the same number. */
export interface RosterPart {
  readonly engagementId: string;
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly rows: readonly RosterRow[];
}

export function rosterReference(engagementId: string, part: number): RecordReference {
  const number = String(part).padStart(2, '0');
  return { entity: TRAINING_ENTITY, key: `training-people:${engagementId}:${number}` };
}

export function rosterRecord(roster: RosterPart): StoredRecord {
  const { engagementId, version, part } = roster;
  const packed = { engagementId, version, ...packRoster(roster) };
  return trainingRecord(rosterReference(engagementId, part), 'people', packed);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readRoster({ value }: StoredRecord): RosterPart {
  const { engagementId, version, data } = partShape.parse(value);
  const rows = 'packed' in data ? unpackRoster(engagementId, data) : data.rows;
  return { engagementId, version, part: data.part, rows };
}

export function learnerReference(engagementId: string, accountId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-learner:${engagementId}:${accountId}` };
}

export function learnerRecord(learner: Learner): StoredRecord {
  const { engagementId, accountId } = learner;
  return trainingRecord(learnerReference(engagementId, accountId), 'learner', learner);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readLearner({ value }: StoredRecord): Learner {
  const { engagementId, version, data } = learnerShape.parse(value);
  return { engagementId, version, ...data };
}

type AttemptKey = Pick<Attempt, 'engagementId' | 'accountId' | 'chapterId' | 'number'>;

export function attemptReference(attempt: AttemptKey): RecordReference {
  const { engagementId, accountId, chapterId, number } = attempt;
  const key = `training-attempt:${engagementId}:${accountId}:${chapterId}:${String(number)}`;
  return { entity: TRAINING_ENTITY, key };
}

export function attemptRecord(attempt: Attempt): StoredRecord {
  return trainingRecord(attemptReference(attempt), 'attempt', attempt);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readAttempt({ value }: StoredRecord): Attempt {
  const { engagementId, version, data } = attemptShape.parse(value);
  return { engagementId, version, ...data };
}

export function certificateReference(engagementId: string, code: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-certificate:${engagementId}:${code}` };
}

export function certificateRecord(certificate: CertificateFacts): StoredRecord {
  const { engagementId, code } = certificate;
  return trainingRecord(certificateReference(engagementId, code), 'certificate', certificate);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readCertificate({ value }: StoredRecord): CertificateFacts {
  const { engagementId, version, data } = certificateShape.parse(value);
  return { engagementId, version, ...data };
}
