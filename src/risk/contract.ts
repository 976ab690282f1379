import * as z from 'zod/mini';
import { isoDate } from '../engagement/contract';
import { riskActions, type RiskAction, type WorkIssues } from './action/contract';
import type { RiskIssue } from './issue/contract';
import { occurrenceDraft, type Occurrence, type RiskOccurred } from './occurrence/contract';
import type { RiskHistoryEntry } from './history/contract';
import type { RegisterView } from './register/contract';
import { level, rating, type Rating } from './rating/contract';
import { secondaryRiskIds, velocity, type RiskSequel } from './sequel/contract';
import { scoringModel, type ScoringHistory } from './scoring/contract';
import type { Simulation, SimulationRefused } from './simulation/contract';
import { riskWatches, signalName, type RiskSignal, type RiskWatch } from './watch/contract';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Made by whoever raises a risk, so that a request which comes twice raises one. */
export const riskId = recordId;
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const sentence = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(500)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));
const keyOf = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(64)));

export const riskKind = z.enum(['threat', 'opportunity']);
export const riskState = z.enum(['identified', 'assessed', 'treating', 'occurred', 'closed']);
/** Avoid to escalate are for threats, exploit to enhance for opportunities; accept is for both. */
export const strategy = z.enum([
  'avoid',
  'transfer',
  'mitigate',
  'escalate',
  'exploit',
  'share',
  'enhance',
  'accept',
]);
export const proximity = z.enum(['thisWeek', 'thisPhase', 'later']);
export type RiskKind = z.infer<typeof riskKind>;
export type RiskState = z.infer<typeof riskState>;
export type Strategy = z.infer<typeof strategy>;
export type Proximity = z.infer<typeof proximity>;

const fields = {
  kind: riskKind,
  cause: sentence,
  event: sentence,
  effect: sentence,
  category: keyOf,
  inherent: rating,
};
const changedFields = {
  kind: z.optional(riskKind),
  cause: z.optional(sentence),
  event: z.optional(sentence),
  effect: z.optional(sentence),
  category: z.optional(keyOf),
  inherent: z.optional(rating),
};
/** What may be absent; null takes a value away. */
const details = {
  phaseId: z.nullish(keyOf),
  ownerAccountId: z.nullish(accountId),
  residual: z.nullish(rating),
  target: z.nullish(rating),
  /** Estimated working days on the schedule if it happens; without it the model's days of the level count. */
  impactDays: z.nullish(z.int().check(z.gte(0), z.lte(2_600))),
  strategy: z.nullish(strategy),
  response: z.nullish(passage),
  /** The early sign by which one sees it coming. */
  trigger: z.nullish(passage),
  contingency: z.nullish(passage),
  contingencyOwnerAccountId: z.nullish(accountId),
  proximity: z.nullish(proximity),
  velocity: z.nullish(velocity),
  reviewDate: z.nullish(isoDate),
} as const;
/** Lists are given whole. */
const lists = {
  actions: z.optional(riskActions),
  /** Prepared until the risk occurs: then each becomes an issue. */
  contingencyActions: z.optional(riskActions),
  watches: z.optional(riskWatches),
  secondaryRiskIds: z.optional(secondaryRiskIds),
} as const;

/** A risk as somebody raises it. */
export const riskDraft = z.lazy(() =>
  z.strictObject({
    riskId,
    ...fields,
    ...details,
    ...lists,
  }),
);
export type RiskDraft = z.infer<typeof riskDraft>;

/** What shall be different about a risk. What is absent stays as it is. */
export const riskChange = z.lazy(() =>
  z.strictObject({
    riskId,
    /** The version that the editor saw. */
    version: z.int(),
    ...changedFields,
    ...details,
    ...lists,
    activatedOn: z.nullish(isoDate),
    /** Moves it; `reason` is due for `closed` and for opening it again. */
    state: z.optional(riskState),
    reason: z.optional(sentence),
    /** The suggestion that this change accepts. */
    signal: z.optional(signalName),
  }),
);
export type RiskChange = z.infer<typeof riskChange>;

/** Risks written at once: each takes two records of the 25 that a transaction of Forge may write. */
export const MOST_CHANGES = 11;

/** What the register is filtered by; all of it together. */
export const riskFilter = z.lazy(() =>
  z.strictObject({
    group: z.enum(['open', 'closed']),
    kind: z.optional(riskKind),
    state: z.optional(riskState),
    /** Key of a band of the model. */
    band: z.optional(keyOf),
    category: z.optional(keyOf),
    phaseId: z.optional(keyOf),
    ownerAccountId: z.optional(accountId),
    proximity: z.optional(proximity),
    isOverdue: z.optional(z.boolean()),
    /** Those with a suggestion that nobody has answered. */
    isSignalled: z.optional(z.boolean()),
    /** A field of the heat map. */
    cell: z.optional(
      z.strictObject({
        view: z.enum(['inherent', 'current']),
        probability: level,
        impact: level,
      }),
    ),
    /** Words of cause, event or effect. */
    text: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
);
export type RiskFilter = z.infer<typeof riskFilter>;

const engagementId = recordId;

/** A page of the register: the first one, or the one at `cursor`. */
export const riskPage = z.lazy(() =>
  z.strictObject({
    engagementId,
    filter: riskFilter,
    /** By score the highest first, by review the earliest first. */
    sort: z.enum(['score', 'review']),
    cursor: z.optional(z.string().check(z.maxLength(4_000))),
  }),
);

export const riskPayloads = {
  /** With what the heat map shows. */
  'risk.list': riskPage,
  /** What is known of the register without its risks, for a page outside of the project. */
  'risk.summary': z.lazy(() => z.strictObject({ engagementId })),
  'risk.get': z.lazy(() => z.strictObject({ engagementId, riskId })),
  'risk.raise': z.lazy(() => z.strictObject({ engagementId, risk: riskDraft })),
  /** All of it happens, or nothing. */
  'risk.change': z.lazy(() =>
    z.strictObject({
      engagementId,
      changes: z.array(riskChange).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
    }),
  ),
  /** Turns a risk into an issue, books what it costs the plan, and starts the contingency: all of it, or nothing. */
  'risk.occur': z.lazy(() =>
    z.strictObject({ engagementId, riskId, version: z.int(), ...occurrenceDraft }),
  ),
  /** Leaves a suggestion aside, with the reason. */
  'risk.dismissSignal': z.lazy(() =>
    z.strictObject({ engagementId, riskId, signal: signalName, reason: sentence }),
  ),
  /** `version` is that of the model which the editor saw. */
  'risk.configure': z.lazy(() =>
    z.strictObject({ engagementId, version: z.int(), model: scoringModel }),
  ),
  /** The scoring models that counted, the one that counts now first. */
  'risk.scorings': z.lazy(() => z.strictObject({ engagementId })),
  /** When go-live would be possible if the open risks happen or not, ten thousand times. */
  'risk.simulate': z.lazy(() => z.strictObject({ engagementId })),
} as const;

export interface RiskResults {
  'risk.list': RiskPage;
  'risk.summary': RegisterSummary;
  'risk.get': RiskRecordView;
  'risk.raise': RisksChanged;
  'risk.change': RisksChanged;
  'risk.occur': RiskOccurred;
  'risk.dismissSignal': RisksChanged;
  'risk.configure': RegisterView;
  'risk.scorings': ScoringHistory;
  'risk.simulate': Simulation | SimulationRefused;
}

export interface RegisterSummary {
  readonly clientName: string;
  readonly projectId: string;
  readonly register: RegisterView;
}

/** What is known of one risk, whoever asks. */
export interface RiskFacts extends RiskSequel {
  readonly engagementId: string;
  readonly riskId: string;
  /** From 1. */
  readonly version: number;
  readonly kind: RiskKind;
  readonly state: RiskState;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** Key of a category of the scoring model. */
  readonly category: string;
  /** As it was before anything was done about it. */
  readonly inherent: Rating;
  /** As it is with what has been done. */
  readonly residual?: Rating | undefined;
  /** As it shall be in the end. */
  readonly target?: Rating | undefined;
  readonly phaseId?: string | undefined;
  readonly ownerAccountId?: string | undefined;
  /** Working days on the schedule if it happens, as somebody estimated them. */
  readonly impactDays?: number | undefined;
  readonly strategy?: Strategy | undefined;
  readonly response?: string | undefined;
  readonly trigger?: string | undefined;
  readonly contingency?: string | undefined;
  readonly contingencyOwnerAccountId?: string | undefined;
  readonly proximity?: Proximity | undefined;
  readonly reviewDate?: string | undefined;
  readonly actions: readonly RiskAction[];
  readonly contingencyActions?: readonly RiskAction[] | undefined;
  /** Issues in Jira of its actions, and of the problem that it became. */
  readonly work?: WorkIssues | undefined;
  readonly watches?: readonly RiskWatch[] | undefined;
  readonly signals?: readonly RiskSignal[] | undefined;
  /** Jira's words by id of a watch whose search it does not take any more. */
  readonly watchProblems?: Readonly<Record<string, string>> | undefined;
  /** Ids of the watches for which there was something to be seen at the last look. */
  readonly seeing?: readonly string[] | undefined;
  /** Why it was closed; kept until it is opened again. */
  readonly closingReason?: string | undefined;
  readonly occurredOn?: string | undefined;
  readonly occurrence?: Occurrence | undefined;
  /** Its issue in Jira; absent as long as it has none. */
  readonly issue?: RiskIssue | undefined;
  /** Jira's words when it refused the issue, or an edit of it. */
  readonly issueProblem?: string | undefined;
  /** The version that Jira was last brought in line with. */
  readonly shownVersion?: number | undefined;
  /** Key of the typical risk that it was adopted from. */
  readonly libraryKey?: string | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** One risk with its scores under the model of the engagement. */
export interface RiskView extends RiskFacts {
  readonly inherentScore: number;
  /** By the residual rating where there is one. */
  readonly score: number;
  /** Key of the band of `score`. */
  readonly band: string;
  /** P % × days, in days; 0 for what is closed or has no impact on the schedule. */
  readonly exposureDays: number;
  readonly isOverdue: boolean;
}

export interface RiskPage {
  readonly rows: readonly RiskView[];
  /** Risks that were read for it: what an index cannot tell is looked at one by one. */
  readonly looked: number;
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
  readonly register: RegisterView;
}

export interface RisksChanged {
  readonly risks: readonly RiskView[];
  readonly register: RegisterView;
}

export interface RiskRecordView {
  readonly risk: RiskView;
  /** Latest first, 50 at most. */
  readonly history: readonly RiskHistoryEntry[];
  /** Risks that it or its history names, as far as one look reads them. */
  readonly linked: readonly Pick<RiskFacts, 'riskId' | 'event' | 'state' | 'secondaryRiskIds'>[];
}
