import * as z from 'zod/mini';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Made by whoever writes a case, so that a message which comes twice makes one. */
export const caseId = recordId;
export const moduleKey = recordId;
/** A requirement of the specification, by its id. */
export const requirementId = recordId;

export const casePriority = z.enum(['critical', 'high', 'medium', 'low']);
export type CasePriority = z.infer<typeof casePriority>;
/** Only what is ready goes into a cycle. */
export const caseState = z.enum(['draft', 'ready', 'retired']);
export type CaseState = z.infer<typeof caseState>;
/** How a case came to be. */
export const caseSource = z.enum(['written', 'library', 'import', 'requirement', 'copy']);
export type CaseSource = z.infer<typeof caseSource>;
/** What a run of a case is at: an attempt makes it pass, fail or blocked; a mended bug makes it a retest. */
export const runStatus = z.enum([
  'notRun',
  'inProgress',
  'pass',
  'fail',
  'blocked',
  'notApplicable',
  'retest',
]);
export type RunStatus = z.infer<typeof runStatus>;
/** 1 stops the work, 4 is cosmetic. */
export const severity = z.enum(['S1', 'S2', 'S3', 'S4']);
export type Severity = z.infer<typeof severity>;

/** Most steps and lines of test data that a case has. */
export const MOST_STEPS = 40;
const MOST_DATA = 20;
export const MOST_REQUIREMENTS = 20;
/** Cases that one call writes: each takes a record, a line of history, and perhaps a part of the short forms. */
export const MOST_CHANGED_AT_ONCE = 8;

export const caseTitle = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(200)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));
const line = z.lazy(() => z.string().check(z.maxLength(60)));
export const caseStep = z.lazy(() =>
  z.strictObject({
    /** Kept when a step is moved or reworded. */
    stepId: recordId,
    /** What the tester does. */
    action: z.string().check(z.minLength(1), z.maxLength(1_000)),
    /** What should happen then. */
    expected: z.string().check(z.maxLength(1_000)),
  }),
);
export type CaseStep = z.infer<typeof caseStep>;
export const testDatum = z.lazy(() =>
  z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    value: z.string().check(z.maxLength(500)),
  }),
);
export type TestDatum = z.infer<typeof testDatum>;

/** Fields of a case that people write. What is tested of them: all but module, priority, wave, requirements. */
const fields = () => ({
  title: caseTitle,
  /** The business situation in its own words. */
  scenario: passage,
  /** Who does this at work: a job, not an account. */
  role: line,
  priority: casePriority,
  preconditions: passage,
  testData: z.array(testDatum).check(z.maxLength(MOST_DATA)),
  steps: z.array(caseStep).check(z.maxLength(MOST_STEPS)),
  requirementIds: z.array(requirementId).check(z.maxLength(MOST_REQUIREMENTS)),
});
/** A module that there is, by key; or one by the name that people give it, which is made if it is new. */
export const moduleChoice = z.lazy(() =>
  z.union([
    z.strictObject({ key: moduleKey }),
    z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(60)) }),
  ]),
);
export type ModuleChoice = z.infer<typeof moduleChoice>;

/** A case as somebody writes it. */
export const caseDraft = z.lazy(() =>
  z.strictObject({
    caseId,
    ...fields(),
    module: moduleChoice,
    wave: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  }),
);
export type CaseDraft = z.infer<typeof caseDraft>;

/** What shall be different about a case. What is absent stays; null takes a value away. */
export const caseChange = z.lazy(() =>
  z.strictObject({
    caseId,
    /** The version that the editor saw. */
    version: z.int(),
    title: z.optional(caseTitle),
    scenario: z.optional(passage),
    role: z.optional(line),
    module: z.optional(moduleChoice),
    priority: z.optional(casePriority),
    wave: z.nullish(z.string().check(z.minLength(1), z.maxLength(40))),
    preconditions: z.optional(passage),
    testData: z.optional(z.array(testDatum).check(z.maxLength(MOST_DATA))),
    steps: z.optional(z.array(caseStep).check(z.maxLength(MOST_STEPS))),
    requirementIds: z.optional(z.array(requirementId).check(z.maxLength(MOST_REQUIREMENTS))),
    state: z.optional(caseState),
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
  }),
);
export type CaseChange = z.infer<typeof caseChange>;

/** What the register is filtered by; all of it together. */
export const caseFilter = z.lazy(() =>
  z.strictObject({
    group: z.enum(['active', 'retired']),
    state: z.optional(caseState),
    module: z.optional(moduleKey),
    priority: z.optional(casePriority),
    /** How its last run ended; `notRun` for what was never run. */
    last: z.optional(runStatus),
    isRetestDue: z.optional(z.boolean()),
    /** Cases that test a requirement; or those that test none. */
    requirementId: z.optional(requirementId),
    isUntraced: z.optional(z.boolean()),
    /** Words of title, role, wave or number. */
    text: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
);
export type CaseFilter = z.infer<typeof caseFilter>;
export const caseSort = z.enum(['number', 'title', 'module', 'priority', 'changed']);
export type CaseSort = z.infer<typeof caseSort>;

/** Why a case asks to be run again. */
export interface RetestDue {
  readonly because: 'change' | 'edit';
  /** The change request, by its id; absent for an edit. */
  readonly ref?: string | undefined;
  /** What people call the change request by. */
  readonly number?: number | undefined;
  /** In ms. */
  readonly since: number;
}

/** How the latest run of a case ended, in whichever cycle. */
export interface LastRun {
  readonly cycle: number;
  readonly status: RunStatus;
  /** In ms. */
  readonly at: number;
  /** What was tested then: less than the case's own when it was edited since. */
  readonly contentVersion: number;
}

/** A bug that is open, as far as the app knows. */
export interface OpenBug {
  readonly issueId: string;
  readonly key: string;
  readonly severity: Severity;
}

/** What is known of one case. */
export interface CaseFacts {
  readonly engagementId: string;
  readonly caseId: string;
  /** From 1; counts every write. */
  readonly version: number;
  /** What people call it by: from 1, in the order in which they were written. */
  readonly number: number;
  /** From 1; counts edits of what is tested. */
  readonly contentVersion: number;
  readonly state: CaseState;
  readonly title: string;
  readonly scenario: string;
  readonly role: string;
  /** Key of a module of the register. */
  readonly module: string;
  readonly priority: CasePriority;
  /** A part of the roll-out that the case belongs to. */
  readonly wave?: string | undefined;
  readonly preconditions: string;
  readonly testData: readonly TestDatum[];
  readonly steps: readonly CaseStep[];
  readonly requirementIds: readonly string[];
  readonly source: CaseSource;
  /** Of the template's case, the row of a file, or the requirement that it was made from. */
  readonly sourceKey?: string | undefined;
  readonly retestDue?: RetestDue | undefined;
  /** Approved changes that were taken over, as `<change>:<revision>`: each counts once. The last 20. */
  readonly takenChanges?: readonly string[] | undefined;
  readonly changed: { readonly accountId: string; readonly at: number };
}

/** A requirement as its cases know it. */
export interface TestedRequirement {
  readonly number: number;
  /** When what it asks for became what it is, in ms. */
  readonly since: number;
}

/** A case in short: a row of the register and of the traceability matrix. Written with each case and each run. */
export interface CaseRow extends Pick<
  CaseFacts,
  | 'caseId'
  | 'version'
  | 'number'
  | 'contentVersion'
  | 'state'
  | 'title'
  | 'role'
  | 'module'
  | 'priority'
  | 'wave'
  | 'requirementIds'
  | 'source'
  | 'sourceKey'
  | 'retestDue'
> {
  readonly steps: number;
  /** In ms. */
  readonly changedAt: number;
  readonly last?: LastRun | undefined;
  readonly bugs: readonly OpenBug[];
  /** Requirements that it tests; not stored with it, and absent where the specification was not read. */
  readonly requirements?: readonly TestedRequirement[] | undefined;
}

/** One act on a case: who did it, when, what was there before and after. */
export interface CaseHistoryEntry {
  readonly version: number;
  readonly at: number;
  /** Empty for the app itself. */
  readonly accountId: string;
  readonly act:
    | 'raised'
    | 'adopted'
    | 'imported'
    | 'copied'
    | 'generated'
    | 'changed'
    | 'retired'
    | 'restored'
    | 'retestMarked';
  readonly reason?: string;
  /** Field by field, as JSON of the fields of `CaseFacts`; absent: there was nothing. */
  readonly fields: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}
