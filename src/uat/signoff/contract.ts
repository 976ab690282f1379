import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';
import type { Severity } from '../case/contract';
import type { CycleLine, UatModule } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Key of a module; empty for all of them together. */
const moduleOrAll = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)));
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const link = z.lazy(() => z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(500)));

/** What must be so before the client signs; `modules` counts for the word on everything alone. */
export const exitCriterion = z.enum([
  'critical',
  'passRate',
  'severeBugs',
  'dispositions',
  'modules',
]);
export type ExitCriterion = z.infer<typeof exitCriterion>;
export const signoffOutcome = z.enum(['accepted', 'acceptedWithConditions', 'rejected']);
export type SignoffOutcome = z.infer<typeof signoffOutcome>;
export const dispositionKind = z.enum(['fixBefore', 'defer', 'accept']);
export type DispositionKind = z.infer<typeof dispositionKind>;

const MOST_CONDITIONS = 10;
export const signoffCondition = z.lazy(() =>
  z.strictObject({ text: words(500), owner: words(255), dueDate: isoDate }),
);
export type SignoffCondition = z.infer<typeof signoffCondition>;
/** A condition with the task that it became; or Jira's words of refusal. */
export interface SignedCondition extends SignoffCondition {
  readonly task?: { readonly issueId: string; readonly issueKey: string } | undefined;
  readonly refusal?: string | undefined;
}
/** The vendor in the client's place: who said so, why he does not sign himself, and where it is written. */
export const signedOnBehalf = z.lazy(() =>
  z.strictObject({ signatory: words(120), reason: words(500), evidence: link }),
);
export type SignedOnBehalf = z.infer<typeof signedOnBehalf>;

/** A word on a module as somebody gives it. */
export const signing = z.lazy(() =>
  z.strictObject({
    module: moduleOrAll,
    outcome: signoffOutcome,
    /** Of what the signer saw: with another one he would sign what he has not seen. */
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Sequence of the word that counted when he looked; 0 without one. */
    seen: z.int().check(z.minimum(0)),
    /** His name as it shall stand in the record. */
    name: words(120),
    /** Needed to reject. */
    reason: z.optional(words(1_000)),
    conditions: z.array(signoffCondition).check(z.maxLength(MOST_CONDITIONS)),
    onBehalf: z.optional(signedOnBehalf),
  }),
);
export type Signing = z.infer<typeof signing>;

/** Lets the client sign although a criterion is missing. */
export const waiving = z.lazy(() =>
  z.strictObject({
    module: moduleOrAll,
    criterion: exitCriterion,
    name: words(120),
    reason: words(1_000),
    /** The last day on which it counts. */
    until: isoDate,
    /** Sequence of the waiver that there was; 0 without one. */
    seen: z.int().check(z.minimum(0)),
  }),
);
export type Waiving = z.infer<typeof waiving>;

/** What is done about a bug that is open. */
export const disposing = z.lazy(() =>
  z.strictObject({
    issueId: z.string().check(z.regex(/^\d{1,18}$/)),
    kind: dispositionKind,
    /** The day until which it is put off. */
    until: z.optional(isoDate),
    note: z.string().check(z.trim(), z.maxLength(500)),
    /** Sequence of what was decided before; 0 without it. */
    seen: z.int().check(z.minimum(0)),
  }),
);
export type Disposing = z.infer<typeof disposing>;

export const signoffPayloads = {
  /** What must be so before each module is signed, with what it is now, and how far it is signed. */
  'uat.exit': z.lazy(() => z.strictObject({ engagementId })),
  'uat.waive': z.lazy(() => z.strictObject({ engagementId, waiver: waiving })),
  'uat.dispose': z.lazy(() => z.strictObject({ engagementId, disposition: disposing })),
  'uat.sign': z.lazy(() => z.strictObject({ engagementId, signing })),
  /** All words that were given, the latest first. */
  'uat.signoffs': z.lazy(() => z.strictObject({ engagementId })),
} as const;

export interface SignoffResults {
  'uat.exit': ExitView;
  'uat.waive': ExitView;
  'uat.dispose': ExitView;
  'uat.sign': ExitView;
  'uat.signoffs': SignoffsView;
}

/** Who decided something, under which number of the journal. */
interface Decided {
  readonly accountId: string;
  readonly at: number;
  /** Of its entry in the journal. */
  readonly sequence: number;
}

export interface Waiver
  extends Decided, Pick<Waiving, 'module' | 'criterion' | 'reason' | 'until'> {
  readonly name: string;
  readonly role: string;
}

export interface Disposition extends Decided, Pick<Disposing, 'issueId' | 'kind' | 'note'> {
  readonly key: string;
  readonly until?: string | undefined;
}

/** A criterion with what it is now: `count` of `of`, against a limit. */
export interface CriterionValue {
  readonly criterion: ExitCriterion;
  readonly state: 'met' | 'missing' | 'waived';
  readonly count: number;
  readonly of: number;
  /** In per cent for shares, else the most that may be. */
  readonly limit: number;
  readonly waiver?: Waiver | undefined;
}

/** What a result is that was signed, or would be: of the case as it is, or `retest` for an earlier one. */
export type SignedResult =
  | 'notRun'
  | 'inProgress'
  | 'pass'
  | 'fail'
  | 'blocked'
  | 'notApplicable'
  | 'retest';

/** Why a word no longer says how things are; cases by number. */
export interface StaleReason {
  readonly because:
    | 'rerunFailed'
    | 'caseChanged'
    | 'caseAdded'
    | 'caseRemoved'
    | 'resultChanged'
    | 'changeApproved'
    | 'requirementChanged';
  readonly cases: readonly number[];
  /** Numbers of the change requests. */
  readonly changes: readonly number[];
  /** Numbers of the requirements. */
  readonly requirements: readonly number[];
}

/** The client's word on a module. */
export interface Signoff extends Decided {
  readonly module: string;
  readonly outcome: SignoffOutcome;
  readonly name: string;
  readonly role: string;
  readonly side: 'client' | 'vendor';
  /** What was tested. */
  readonly cycle: number;
  readonly build: string;
  /** Of cases, their versions and results. */
  readonly hash: string;
  readonly reason?: string | undefined;
  readonly conditions: readonly SignedCondition[];
  readonly onBehalf?: SignedOnBehalf | undefined;
  /** Criteria as they were then. */
  readonly criteria: readonly Omit<CriterionValue, 'waiver'>[];
}

export interface SignoffView extends Signoff {
  /** Empty as long as it is fresh. */
  readonly stale: readonly StaleReason[];
}

/** A word that no longer counts, because another one was given. */
export type PastSignoff = Pick<
  Signoff,
  | 'module'
  | 'outcome'
  | 'name'
  | 'role'
  | 'side'
  | 'accountId'
  | 'at'
  | 'sequence'
  | 'build'
  | 'hash'
>;

/** What stands between here and go-live. */
export interface UatFigures {
  /** Ready cases without a result that counts. */
  readonly left: number;
  /** Open bugs of severity 1 and 2. */
  readonly severeBugs: number;
  /** Modules that nobody has signed as they are. */
  readonly unsigned: number;
}

/** A module before its signature. */
export interface ModuleExit {
  /** Empty for everything. */
  readonly module: string;
  readonly name: string;
  /** Ready cases, and those with a result that counts. */
  readonly cases: number;
  readonly tested: number;
  readonly criteria: readonly CriterionValue[];
  /** Of what would be signed now. */
  readonly hash: string;
  readonly signoff?: SignoffView;
  /** Whether the client is asked for his word now. */
  readonly isDue: boolean;
}

/** A bug that is open, with what was decided about it. */
export interface ExitBug {
  readonly issueId: string;
  readonly key: string;
  readonly severity: Severity;
  readonly cases: readonly { readonly caseId: string; readonly number: number }[];
  readonly modules: readonly string[];
  readonly disposition?: Disposition;
}

export interface ExitView {
  /** The latest cycle; absent before the first. */
  readonly cycle?: CycleLine;
  /** By module, in the register's order; everything together comes last. */
  readonly modules: readonly ModuleExit[];
  readonly bugs: readonly ExitBug[];
  readonly can: {
    readonly sign: 'yes' | 'onBehalf' | 'no';
    readonly waive: boolean;
    readonly dispose: boolean;
    /** Whether he may say that a bug stays as it is. */
    readonly acceptBugs: boolean;
  };
}

export interface SignoffsView {
  readonly modules: readonly UatModule[];
  readonly current: readonly SignoffView[];
  readonly past: readonly PastSignoff[];
  readonly waivers: readonly Waiver[];
}
