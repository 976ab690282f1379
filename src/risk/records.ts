import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { historyRecord, historyShape } from '../thread/history-records';
import { proximity, riskKind, riskState, strategy } from './contract';
import type { RiskHistoryEntry } from './history/contract';
import type { RegisterHead } from './model/register-head';
import { isOpen, type Risk } from './model/risk';
import { hasDueWork } from './model/risk-work';
import { isTellingDue } from './model/risk-signals';
import { riskExtras } from './risk-extras';
import { currentCell } from './model/scores';
import { rating, scoreOf, type HeatMapCell } from './rating/contract';
import { scoringModel, type CountedScoring } from './scoring/contract';

/** One risk; its indexes hold only what is open or only what is closed. */
export const RISK_ENTITY = 'risk';
/** Head of a register, and the scoring models that counted before; `kind` says which. */
export const REGISTER_ENTITY = 'register';

/** Sorts after every day of a calendar. */
const NO_REVIEW = 99_999_999;

const changed = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const riskShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      riskId: z.string(),
      kind: riskKind,
      state: riskState,
      cause: z.string(),
      event: z.string(),
      effect: z.string(),
      category: z.string(),
      inherent: rating,
      residual: z.optional(rating),
      target: z.optional(rating),
      phaseId: z.optional(z.string()),
      ownerAccountId: z.optional(z.string()),
      impactDays: z.optional(z.int()),
      strategy: z.optional(strategy),
      response: z.optional(z.string()),
      trigger: z.optional(z.string()),
      contingency: z.optional(z.string()),
      contingencyOwnerAccountId: z.optional(z.string()),
      proximity: z.optional(proximity),
      reviewDate: z.optional(z.string()),
      ...riskExtras,
      closingReason: z.optional(z.string()),
      occurredOn: z.optional(z.string()),
      issue: z.optional(
        z.object({
          issueId: z.string(),
          issueKey: z.string(),
          place: z.enum(['here', 'gone', 'moved']),
          summary: z.string(),
          assignee: z.optional(z.string()),
          dueDate: z.optional(z.string()),
          band: z.string(),
        }),
      ),
      issueProblem: z.optional(z.string()),
      shownVersion: z.optional(z.int()),
      libraryKey: z.optional(z.string()),
      changed,
    }),
  }),
);
const scoringShape = z.lazy(() =>
  z.object({ version: z.int(), model: scoringModel, changed: z.optional(changed) }),
);
const headShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    data: z.object({
      scoring: scoringShape,
      counts: z.record(z.string(), z.number()),
      trend: z.array(
        z.object({ day: z.string(), exposureDays: z.number(), open: z.int(), high: z.int() }),
      ),
      making: z.optional(z.object({ worker: z.string(), since: z.number() })),
      shownScoring: z.optional(z.int()),
      watched: z.optional(z.record(z.string(), z.int())),
      own: z.optional(z.array(z.string())),
    }),
  }),
);
const actShape = z.lazy(() =>
  historyShape(z.enum(['raised', 'adopted', 'imported', 'changed', 'moved', 'heard', 'dismissed'])),
);

export function riskReference(engagementId: string, riskId: string): RecordReference {
  return { entity: RISK_ENTITY, key: `risk:${engagementId}:${riskId}` };
}

export function registerReference(engagementId: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `risks:${engagementId}` };
}

/** A field of the heat map as an index holds it. */
export function cellNumber({ probability, impact }: HeatMapCell): number {
  return probability * 10 + impact;
}

export function riskRecord(risk: Risk): StoredRecord {
  const { engagementId, version, ...data } = risk;
  const current = currentCell(risk);
  return {
    ...riskReference(engagementId, risk.riskId),
    value: {
      schemaVersion: 1,
      version,
      engagementId,
      group: isOpen(risk) ? 'open' : 'closed',
      score: scoreOf(current),
      category: risk.category,
      // An index leaves out what has no value, and a register must not.
      phase: risk.phaseId ?? '-',
      owner: risk.ownerAccountId ?? '-',
      cell: cellNumber(current),
      jira: isAllInJira(risk) ? 'shown' : 'due',
      reviewDay: Number(risk.reviewDate?.replaceAll('-', '') ?? NO_REVIEW),
      data,
    },
  };
}

/** Whether Jira has nothing to be told, as far as the record itself knows. */
function isAllInJira(risk: Risk): boolean {
  return risk.shownVersion === risk.version && !hasDueWork(risk) && !isTellingDue(risk);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readRisk({ value }: StoredRecord): Risk {
  const { engagementId, version, data } = riskShape.parse(value);
  return { engagementId, version, ...data };
}

export function registerHeadRecord(head: RegisterHead): StoredRecord {
  const { engagementId, version, ...data } = head;
  return {
    ...registerReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'risks', engagementId, data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readRegisterHead({ value }: StoredRecord): RegisterHead {
  const { engagementId, version, data } = headShape.parse(value);
  return { engagementId, version, ...data };
}

export function pastScoringReference(engagementId: string, version: number): RecordReference {
  return { entity: REGISTER_ENTITY, key: `scoring:${engagementId}:${String(version)}` };
}

/** A scoring model that has been replaced, for whoever asks what a score meant. */
export function pastScoringRecord({ engagementId, scoring }: RegisterHead): StoredRecord {
  return {
    ...pastScoringReference(engagementId, scoring.version),
    value: { schemaVersion: 1, version: 1, kind: 'scoring', engagementId, data: scoring },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readPastScoring({ value }: StoredRecord): CountedScoring {
  return z.object({ schemaVersion: z.literal(1), data: scoringShape }).parse(value).data;
}

export function riskHistoryRecord(
  { engagementId, riskId: recordId }: Pick<Risk, 'engagementId' | 'riskId'>,
  entry: RiskHistoryEntry,
): StoredRecord {
  return historyRecord({ kind: 'risk', engagementId, recordId, number: entry.version }, entry);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readHistory({ value }: StoredRecord): RiskHistoryEntry {
  return actShape.parse(value).data;
}
