import * as z from 'zod/mini';
import { velocity } from './sequel/contract';
import { riskWatches } from './watch/contract';

const action = z.lazy(() =>
  z.object({
    actionId: z.string(),
    text: z.string(),
    isIssue: z.optional(z.boolean()),
    issueKey: z.optional(z.string()),
  }),
);
const work = z.lazy(() =>
  z.object({
    issueId: z.optional(z.string()),
    issueKey: z.optional(z.string()),
    place: z.enum(['none', 'here', 'gone', 'moved']),
    isDone: z.boolean(),
    isLinked: z.boolean(),
    problem: z.optional(z.string()),
  }),
);
const signal = z.lazy(() =>
  z.object({
    watchId: z.string(),
    since: z.string(),
    at: z.number(),
    seen: z.number(),
    subject: z.optional(z.string()),
    suggests: z.enum(['raiseProbability', 'occurred']),
    state: z.enum(['open', 'accepted', 'dismissed']),
    quietOn: z.optional(z.string()),
    telling: z.enum(['due', 'claimed', 'told', 'refused']),
    claimedAt: z.optional(z.number()),
    claimedBy: z.optional(z.string()),
  }),
);
const occurrence = z.lazy(() =>
  z.object({
    side: z.enum(['vendor', 'client']),
    days: z.int(),
    itemIds: z.array(z.string()),
    note: z.optional(z.string()),
  }),
);

/** What is stored of a risk's actions, watches, occurrence and what follows; a risk of before has none of it. */
export const riskExtras = {
  actions: z.lazy(() => z.array(action)),
  contingencyActions: z.optional(z.lazy(() => z.array(action))),
  work: z.optional(z.lazy(() => z.record(z.string(), work))),
  watches: z.optional(riskWatches),
  signals: z.optional(z.lazy(() => z.array(signal))),
  watchProblems: z.optional(z.lazy(() => z.record(z.string(), z.string()))),
  seeing: z.optional(z.lazy(() => z.array(z.string()))),
  occurrence: z.optional(occurrence),
  velocity: z.optional(velocity),
  activatedOn: z.optional(z.string()),
  secondaryRiskIds: z.optional(z.lazy(() => z.array(z.string()))),
  secondaryOf: z.optional(z.lazy(() => z.array(z.string()))),
} as const;
