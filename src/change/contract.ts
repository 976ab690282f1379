import * as z from 'zod/mini';
import { isoDate } from '../engagement/contract';
import type { ChangeCourt, LedgerPage } from './court/contract';
import {
  changeSettings,
  decisionCondition,
  decisionOutcome,
  delegation,
  type Ballot,
  type Decision,
} from './decision/contract';
import type { ChangeEffect, ChangeSimulation } from './effects/contract';
import type { ChangeHistoryEntry } from './history/contract';
import { about, impact, type About, type Impact, type ImpactFigures } from './impact/contract';
import type { ChangeIssue } from './issue/contract';
import type { ChangeBreach, ChangeReminded } from './notice/contract';
import type { ChangeRegisterView } from './register/contract';
import type { ChangeAct } from './states/contract';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Made by whoever raises a change request, so that a message which comes twice raises one. */
export const changeId = recordId;
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));
const title = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(255)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));
const reason = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(1_000)));

export const changeType = z.enum(['clarification', 'defect', 'scopeChange', 'emergency']);
export type ChangeType = z.infer<typeof changeType>;
export const changeState = z.enum([
  'draft',
  'submitted',
  'analysis',
  'vendorReview',
  'clientDecision',
  'approved',
  'implementing',
  'verified',
  'closed',
  'rejected',
  'deferred',
  'withdrawn',
]);
export type ChangeState = z.infer<typeof changeState>;

/** A change as somebody asks for it. */
export const changeDraft = z.lazy(() =>
  z.strictObject({
    changeId,
    type: changeType,
    title,
    /** What changes, in plain words. */
    what: z.string().check(z.minLength(1), z.maxLength(2_000)),
    why: passage,
    /** What happens if nothing is done. */
    doNothing: passage,
    neededBy: z.optional(isoDate),
    /** Who asks for it, where somebody else writes it down. */
    requesterAccountId: z.optional(accountId),
    about: z.optional(about),
  }),
);
export type ChangeDraft = z.infer<typeof changeDraft>;

/** What shall be different about a request. What is absent stays; null takes a value away. */
export const changeEdit = z.lazy(() =>
  z.strictObject({
    changeId,
    /** The version that the editor saw. */
    version: z.int(),
    type: z.optional(changeType),
    title: z.optional(title),
    what: z.optional(z.string().check(z.minLength(1), z.maxLength(2_000))),
    why: z.optional(passage),
    doNothing: z.optional(passage),
    neededBy: z.nullish(isoDate),
    ownerAccountId: z.nullish(accountId),
    impact: z.optional(impact),
  }),
);
export type ChangeEdit = z.infer<typeof changeEdit>;

/** What the register is filtered by; all of it together. */
export const changeFilter = z.lazy(() =>
  z.strictObject({
    group: z.enum(['open', 'closed']),
    state: z.optional(changeState),
    type: z.optional(changeType),
    court: z.optional(z.enum(['client', 'vendor'])),
    ownerAccountId: z.optional(accountId),
    /** Words of title or what. */
    text: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
);
export type ChangeFilter = z.infer<typeof changeFilter>;

const engagementId = recordId;
const one = { engagementId, changeId };
const cursor = z.optional(z.string().check(z.maxLength(4_000)));

export const changePayloads = {
  /** By number the newest first, or by waiting the longest first. */
  'change.list': z.lazy(() =>
    z.strictObject({
      engagementId,
      filter: changeFilter,
      sort: z.enum(['number', 'waiting']),
      cursor,
    }),
  ),
  'change.get': z.lazy(() => z.strictObject(one)),
  'change.raise': z.lazy(() => z.strictObject({ engagementId, change: changeDraft })),
  'change.edit': z.lazy(() => z.strictObject({ engagementId, change: changeEdit })),
  /** One line of the table of transitions; votes and jobs are not asked for here. */
  'change.move': z.lazy(() =>
    z.strictObject({
      ...one,
      version: z.int(),
      act: z.enum([
        'submit',
        'takeUp',
        'review',
        'present',
        'answer',
        'release',
        'sendBack',
        'verify',
        'close',
        'withdraw',
        'reopen',
      ]),
      reason: z.optional(reason),
    }),
  ),
  /** The client's word. `hash` is that of what he saw. */
  'change.decide': z.lazy(() =>
    z.strictObject({
      ...one,
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      outcome: decisionOutcome,
      reason: z.optional(reason),
      conditions: z.optional(z.array(decisionCondition).check(z.maxLength(10))),
    }),
  ),
  /** What an approval would move, and exactly what would be done. Nothing is stored. */
  'change.simulate': z.lazy(() => z.strictObject(one)),
  /** Begins to do what was approved. */
  'change.apply': z.lazy(() => z.strictObject({ ...one, version: z.int() })),
  /** Takes back what was done, as a change of its own. */
  'change.revert': z.lazy(() => z.strictObject({ ...one, version: z.int(), reason })),
  /** `version` is that of the settings which the editor saw. */
  'change.configure': z.lazy(() =>
    z.strictObject({ engagementId, version: z.int(), settings: changeSettings }),
  ),
  /** Lets somebody decide in the caller's place; null ends it. */
  'change.delegate': z.lazy(() =>
    z.strictObject({ engagementId, delegation: z.nullable(delegation) }),
  ),
  /** Waiting days by side, a page of requests, the newest first. */
  'change.ledger': z.lazy(() => z.strictObject({ engagementId, cursor })),
} as const;

export interface ChangeResults {
  'change.list': ChangePage;
  'change.get': ChangeRecordView;
  'change.raise': ChangeChanged;
  'change.edit': ChangeChanged;
  'change.move': ChangeChanged;
  'change.decide': ChangeChanged;
  'change.simulate': ChangeSimulation;
  'change.apply': ChangeChanged;
  'change.revert': ChangeChanged;
  'change.configure': ChangeRegisterView;
  'change.delegate': ChangeRegisterView;
  'change.ledger': LedgerPage;
}

/** The acts of `change.move`. */
export type ChangeMoveAct = z.infer<(typeof changePayloads)['change.move']>['act'];

/** What is known of one request, whoever asks. */
export interface ChangeFacts {
  readonly engagementId: string;
  readonly changeId: string;
  /** From 1. */
  readonly version: number;
  /** What people call it by: from 1, in the order in which they were raised. */
  readonly number: number;
  /** From 1; opening it again makes the next one. */
  readonly revision: number;
  readonly type: ChangeType;
  readonly state: ChangeState;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly doNothing: string;
  readonly neededBy?: string | undefined;
  readonly requesterAccountId: string;
  /** Who wrote it down. */
  readonly raisedByAccountId: string;
  /** Side of who asks: whose days the buffer's are booked to. */
  readonly side: 'client' | 'vendor';
  /** The consultant who sees to it. */
  readonly ownerAccountId?: string | undefined;
  readonly impact?: Impact | undefined;
  /** What it was raised for; the impact, once there is one, is what counts. */
  readonly about?: About | undefined;
  /** What the client is asked now. */
  readonly ballot?: Ballot | undefined;
  /** What he said last; see `voided`. */
  readonly decision?: Decision | undefined;
  /** Where it waited, in order; the last one has no `until`. Times in ms. */
  readonly stays: readonly {
    readonly state: ChangeState;
    readonly since: number;
    readonly until?: number | undefined;
  }[];
  /** The day by which an emergency must be decided on. */
  readonly decideBy?: string | undefined;
  /** What was done after the approval, in order. */
  readonly effects: readonly ChangeEffect[];
  readonly closingReason?: string | undefined;
  /** Its issue in Jira; absent as long as it has none. */
  readonly issue?: ChangeIssue | undefined;
  /** Jira's words when it refused the issue, or an edit of it. */
  readonly issueProblem?: string | undefined;
  /** Its issue was moved to a status that only an approved change may have. */
  readonly breach?: ChangeBreach | undefined;
  /** The version that Jira was last brought in line with. */
  readonly shownVersion?: number | undefined;
  /** On whose lists it is as something that waits for him, and since when in ms. */
  readonly listedFor?:
    | readonly { readonly accountId: string; readonly since: number }[]
    | undefined;
  /** What people have been told of the ballot that nobody decides on; another ballot begins anew. */
  readonly reminded?: ChangeReminded | undefined;
  /** What made this version, so that the same request sent again is known. */
  readonly lastAct?: { readonly act: string; readonly reason?: string | undefined } | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

export interface ChangeView extends ChangeFacts {
  /** As they were when the client was asked, as long as that counts; else by the rates of today. */
  readonly figures: ImpactFigures;
  /** Whose turn it is, since when (`YYYY-MM-DD`), and for how many of its working days. */
  readonly waits?: {
    readonly side: 'client' | 'vendor';
    readonly since: string;
    readonly days: number;
  };
  /** Whether the day by which something is due has passed. */
  readonly isOverdue: boolean;
  /** What the reader may do now; buttons come from here. */
  readonly acts: readonly ChangeAct[];
  /** Whether the reader may change words or impact now. */
  readonly canEdit: boolean;
  /** Whether the reader may have done what was approved, and may have it taken back. */
  readonly canApply?: boolean;
  readonly canRevert?: boolean;
  /** Seats of the ballot that the reader may fill; empty for who has no say. */
  readonly mySeats: readonly string[];
  /** Who still has to decide. */
  readonly waitingFor: readonly string[];
}

export interface ChangePage {
  readonly rows: readonly ChangeView[];
  /** Present while there may be more; a page may be short, or empty, and have one. */
  readonly cursor?: string;
  readonly register: ChangeRegisterView;
}

export interface ChangeRecordView {
  readonly change: ChangeView;
  /** Latest first, 50 at most. */
  readonly history: readonly ChangeHistoryEntry[];
  /** Earlier decisions, those that an edit voided among them; latest first. */
  readonly pastDecisions: readonly Decision[];
  /** Where it waited, in order, and working days of each side so far. */
  readonly court: ChangeCourt;
}

export interface ChangeChanged {
  readonly change: ChangeView;
  readonly register: ChangeRegisterView;
}
