import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';
import { riskKind } from './contract';
import { libraryCategory, libraryTexts } from './library/contract';
import { EMPTY_SHELF, type OwnShelf } from './model/own-risks';
import type { ProposalList } from './model/proposals';
import { REGISTER_ENTITY } from './records';

const language = z.enum(['en', 'zh']);
const act = { accountId: z.string(), at: z.number() };
const ownRisk = {
  kind: riskKind,
  phase: z.optional(z.string()),
  category: libraryCategory,
  probability: z.int(),
  impact: z.int(),
  language,
  texts: z.object({ en: z.optional(libraryTexts), zh: z.optional(libraryTexts) }),
};
const shelfShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    data: z.object({
      last: z.int(),
      risks: z.array(
        z.object({ number: z.int(), ...ownRisk, approved: z.optional(z.object(act)) }),
      ),
      retired: z.optional(
        z.array(
          z.object({ number: z.int(), approved: z.optional(z.object(act)), by: z.object(act) }),
        ),
      ),
    }),
  }),
);
const proposalsShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    data: z.array(
      z.object({
        proposalId: z.string(),
        riskId: z.string(),
        state: z.enum(['waiting', 'approved', 'declined', 'withdrawn']),
        by: z.object(act),
        risk: z.optional(z.object(ownRisk)),
        judged: z.optional(z.object({ ...act, reason: z.optional(z.string()) })),
        number: z.optional(z.int()),
      }),
    ),
  }),
);

/** Own risks of a template, for all engagements of the site: nothing in it but who approved them says where they come from. */
export function shelfReference(templateKey: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `own-risks:${templateKey}` };
}

export function proposalsReference(engagementId: string): RecordReference {
  return { entity: REGISTER_ENTITY, key: `risk-proposals:${engagementId}` };
}

export function shelfRecord(templateKey: string, { version, ...data }: OwnShelf): StoredRecord {
  return {
    ...shelfReference(templateKey),
    value: { schemaVersion: 1, version, kind: 'ownRisks', data },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readShelf(record: StoredRecord | undefined): OwnShelf {
  if (record === undefined) return EMPTY_SHELF;
  const { version, data } = shelfShape.parse(record.value);
  return { version, ...data, retired: data.retired ?? [] };
}

export function proposalsRecord(
  engagementId: string,
  { version, proposals }: ProposalList,
): StoredRecord {
  return {
    ...proposalsReference(engagementId),
    value: { schemaVersion: 1, version, kind: 'riskProposals', engagementId, data: proposals },
  };
}

/** @throws ZodError when the record is not what this version of the app writes. */
export function readProposals(record: StoredRecord | undefined): ProposalList {
  if (record === undefined) return { version: 0, proposals: [] };
  const { version, data } = proposalsShape.parse(record.value);
  return { version, proposals: data };
}
