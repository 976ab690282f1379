import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { Handbook } from '../model/handbook';
import { TRAINING_ENTITY, trainingRecord } from '../records';

const frame = { schemaVersion: z.literal(1), version: z.int(), engagementId: z.string() };
const place = z.lazy(() => z.object({ spaceId: z.string(), parentId: z.optional(z.string()) }));
const words = { version: z.int(), sign: z.string() };
const act = { accountId: z.string(), at: z.number() };

const handbookShape = z.lazy(() =>
  z.object({
    ...frame,
    data: z.object({
      space: z.object({ spaceId: z.string(), key: z.string(), name: z.string() }),
      language: z.enum(['en', 'zh']),
      built: z.object(act),
      listed: z.optional(
        z.object({ accountIds: z.array(z.string()), open: z.int(), since: z.number() }),
      ),
      pages: z.array(
        z.object({
          row: z.string(),
          pageId: z.string(),
          path: z.string(),
          place,
          settled: z.object({
            ...words,
            by: z.optional(z.object({ ...act, isMaterial: z.boolean() })),
          }),
          changed: z.optional(
            z.object({ ...words, at: z.number(), accountId: z.optional(z.string()) }),
          ),
          movedTo: z.optional(place),
          isGone: z.optional(z.boolean()),
        }),
      ),
    }),
  }),
);

const pageShape = z.lazy(() => z.object({ ...frame, data: z.object({ row: z.string() }) }));

export function handbookReference(engagementId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-handbook:${engagementId}` };
}

export function handbookRecord(handbook: Handbook): StoredRecord {
  return trainingRecord(handbookReference(handbook.engagementId), 'handbook', handbook);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readHandbook({ value }: StoredRecord): Handbook {
  const { engagementId, version, data } = handbookShape.parse(value);
  return { engagementId, version, ...data };
}

/** Whose handbook a page of Confluence belongs to: what an event of it is understood by. */
export function pageReference(pageId: string): RecordReference {
  return { entity: TRAINING_ENTITY, key: `training-page:${pageId}` };
}

export function pageRecord(pageId: string, engagementId: string, row: string): StoredRecord {
  const facts = { engagementId, version: 1, row };
  return trainingRecord(pageReference(pageId), 'page', facts);
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readPageRecord({ value }: StoredRecord): {
  readonly engagementId: string;
  readonly row: string;
} {
  const { engagementId, data } = pageShape.parse(value);
  return { engagementId, row: data.row };
}
