import * as z from 'zod/mini';
import { changeState, changeType } from './contract';
import { decisionCondition, decisionLevel, decisionOutcome } from './decision/contract';
import { about, impact, TOUCHED_KINDS } from './impact/contract';

export const changed = z.lazy(() => z.object({ accountId: z.string(), at: z.number() }));
const ballotFields = () => ({
  level: decisionLevel,
  hash: z.string(),
  figures: z.object({
    days: z.number(),
    vendorDays: z.number(),
    clientDays: z.number(),
    cost: z.number(),
  }),
  presentedAt: z.number(),
  votes: z.array(
    z.object({
      seat: z.string(),
      by: z.string(),
      outcome: decisionOutcome,
      reason: z.optional(z.string()),
      conditions: z.array(decisionCondition),
      at: z.number(),
    }),
  ),
});
const ballot = z.lazy(() => z.object(ballotFields()));
export const decision = z.lazy(() =>
  z.object({
    ...ballotFields(),
    outcome: decisionOutcome,
    decidedAt: z.number(),
    revision: z.int(),
    voided: z.optional(changed),
  }),
);
const effect = z.lazy(() =>
  z.object({
    key: z.string(),
    kind: z.enum(['itemLonger', 'itemNew', 'baseline', 'touched', 'link', 'task']),
    text: z.string(),
    itemId: z.exactOptional(z.string()),
    days: z.exactOptional(z.number()),
    touched: z.exactOptional(z.enum(TOUCHED_KINDS)),
    recordId: z.exactOptional(z.string()),
    owner: z.exactOptional(z.string()),
    dueDate: z.exactOptional(z.string()),
    issueId: z.exactOptional(z.string()),
    issueKey: z.exactOptional(z.string()),
    doneAt: z.exactOptional(z.number()),
    state: z.enum(['due', 'done', 'kept', 'failed', 'undone']),
    problem: z.exactOptional(z.string()),
    refusal: z.exactOptional(z.string()),
  }),
);
/** A request as its record holds it. */
export const changeShape = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    version: z.int(),
    engagementId: z.string(),
    state: changeState,
    type: changeType,
    number: z.int(),
    data: z.object({
      changeId: z.string(),
      revision: z.int(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      doNothing: z.string(),
      neededBy: z.optional(z.string()),
      requesterAccountId: z.string(),
      raisedByAccountId: z.string(),
      side: z.enum(['client', 'vendor']),
      ownerAccountId: z.optional(z.string()),
      impact: z.optional(impact),
      about: z.optional(about),
      ballot: z.optional(ballot),
      decision: z.optional(decision),
      stays: z.array(
        z.object({ state: changeState, since: z.number(), until: z.optional(z.number()) }),
      ),
      decideBy: z.optional(z.string()),
      effects: z.array(effect),
      closingReason: z.optional(z.string()),
      issue: z.optional(
        z.object({
          issueId: z.string(),
          issueKey: z.string(),
          place: z.enum(['here', 'gone', 'moved']),
          summary: z.string(),
          assignee: z.optional(z.string()),
          words: z.optional(z.string()),
        }),
      ),
      issueProblem: z.optional(z.string()),
      breach: z.optional(
        z.object({
          at: z.number(),
          statusName: z.string(),
          telling: z.enum(['due', 'claimed', 'told', 'refused']),
          claimedAt: z.optional(z.number()),
          claimedBy: z.optional(z.string()),
        }),
      ),
      shownVersion: z.optional(z.int()),
      listedFor: z.optional(z.array(z.object({ accountId: z.string(), since: z.number() }))),
      reminded: z.optional(
        z.object({
          presentedAt: z.number(),
          reminders: z.int(),
          isEscalated: z.boolean(),
          telling: z.optional(
            z.object({ what: z.string(), worker: z.string(), since: z.number() }),
          ),
        }),
      ),
      lastAct: z.optional(z.object({ act: z.string(), reason: z.optional(z.string()) })),
      changed,
    }),
  }),
);
