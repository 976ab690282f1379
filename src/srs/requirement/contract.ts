import * as z from 'zod/mini';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Made by whoever writes a requirement, so that a message which comes twice raises one. */
export const requirementId = recordId;
const line = z.lazy(() => z.string().check(z.maxLength(255)));
const passage = z.lazy(() => z.string().check(z.maxLength(1_000)));
const title = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(255)));
const statement = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(2_000)));

export const requirementType = z.enum([
  'functional',
  'interface',
  'data',
  'performance',
  'security',
  'usability',
  'constraint',
]);
export type RequirementType = z.infer<typeof requirementType>;
/** MoSCoW. */
export const requirementPriority = z.enum(['must', 'should', 'could', 'wont']);
export type RequirementPriority = z.infer<typeof requirementPriority>;
export const requirementScope = z.enum(['in', 'phase2', 'custom', 'out']);
export type RequirementScope = z.infer<typeof requirementScope>;
/** How it compares with the standard process. */
export const requirementFit = z.enum(['standard', 'config', 'gap']);
export type RequirementFit = z.infer<typeof requirementFit>;
export const verificationWay = z.enum(['inspection', 'analysis', 'demonstration', 'test']);
export type VerificationWay = z.infer<typeof verificationWay>;
export const requirementState = z.enum(['draft', 'agreed', 'retired']);
export type RequirementState = z.infer<typeof requirementState>;
export const sourceWay = z.enum(['interview', 'questionnaire', 'observation', 'document']);
export type SourceWay = z.infer<typeof sourceWay>;
/** Where requirements stand in the document, in its order. */
export const requirementChapter = z.enum([
  'functions',
  'interfaces',
  'usability',
  'performance',
  'database',
  'constraints',
  'compliance',
  'attributes',
]);
export type RequirementChapter = z.infer<typeof requirementChapter>;

/** Who said it, and on which occasion. */
export const requirementSource = z.lazy(() => z.strictObject({ who: line, how: sourceWay }));
export type RequirementSource = z.infer<typeof requirementSource>;

export const MOST_CRITERIA = 20;
export const acceptanceCriterion = z.lazy(() =>
  z.strictObject({
    criterionId: recordId,
    text: z.string().check(z.minLength(1), z.maxLength(500)),
  }),
);
export type AcceptanceCriterion = z.infer<typeof acceptanceCriterion>;

/** As a user story: "As a …, I want …, so that …". */
export const userStory = z.lazy(() => z.strictObject({ role: line, want: line, so: line }));
export type UserStory = z.infer<typeof userStory>;

/** Far more than a thousand places, either way. */
export const place = z.lazy(() => z.number().check(z.minimum(-1e9), z.maximum(1e9)));
const criteria = z.lazy(() => z.array(acceptanceCriterion).check(z.maxLength(MOST_CRITERIA)));
const goalIds = z.lazy(() => z.array(recordId).check(z.maxLength(10)));

/** A requirement as somebody writes it down. */
export const requirementDraft = z.lazy(() =>
  z.strictObject({
    requirementId,
    title,
    statement,
    type: requirementType,
    priority: requirementPriority,
    scope: requirementScope,
    fit: requirementFit,
    /** What closing the gap is worth: asked for before a baseline. */
    gapValue: z.optional(passage),
    verification: verificationWay,
    source: z.optional(requirementSource),
    rationale: z.optional(passage),
    acceptanceCriteria: criteria,
    userStory: z.optional(userStory),
    /** By its type where it is absent. */
    chapter: z.optional(requirementChapter),
    module: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
    goalIds: z.optional(goalIds),
    /** Step of a process that it belongs to. */
    processRef: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    openQuestion: z.optional(passage),
  }),
);
export type RequirementDraft = z.infer<typeof requirementDraft>;

/** What shall be different about a requirement. What is absent stays; null takes a value away. */
export const requirementChange = z.lazy(() =>
  z.strictObject({
    requirementId,
    /** The version that the editor saw. */
    version: z.int(),
    title: z.optional(title),
    statement: z.optional(statement),
    type: z.optional(requirementType),
    priority: z.optional(requirementPriority),
    scope: z.optional(requirementScope),
    fit: z.optional(requirementFit),
    gapValue: z.nullish(passage),
    verification: z.optional(verificationWay),
    source: z.nullish(requirementSource),
    rationale: z.nullish(passage),
    acceptanceCriteria: z.optional(criteria),
    userStory: z.nullish(userStory),
    chapter: z.optional(requirementChapter),
    /** Place within the chapter; in another chapter the last one where it is absent. */
    order: z.optional(place),
    module: z.nullish(z.string().check(z.minLength(1), z.maxLength(80))),
    goalIds: z.optional(goalIds),
    processRef: z.nullish(z.string().check(z.minLength(1), z.maxLength(120))),
    openQuestion: z.nullish(passage),
    state: z.optional(requirementState),
    /** Why it is taken out, or taken in again. */
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
  }),
);
export type RequirementChange = z.infer<typeof requirementChange>;

/** That an approved change request lets a requirement be changed after it was signed. */
export interface RequirementOpening {
  readonly changeId: string;
  /** Of the change request. */
  readonly number: number;
  readonly revision: number;
  readonly at: number;
  /** Its issue in Jira; absent where it had none then. */
  readonly issueId?: string | undefined;
}

/** What is known of one requirement, whoever asks. */
export interface RequirementFacts {
  readonly requirementId: string;
  /** From 1. */
  readonly version: number;
  /** What people call it by: from 1, in the order in which they were raised, for ever. */
  readonly number: number;
  readonly title: string;
  readonly statement: string;
  readonly type: RequirementType;
  readonly priority: RequirementPriority;
  readonly scope: RequirementScope;
  readonly fit: RequirementFit;
  readonly gapValue?: string | undefined;
  readonly verification: VerificationWay;
  readonly source?: RequirementSource | undefined;
  readonly rationale?: string | undefined;
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  readonly userStory?: UserStory | undefined;
  readonly chapter: RequirementChapter;
  /** Place within the chapter: the lower the earlier; equal ones by number. */
  readonly order: number;
  readonly module?: string | undefined;
  readonly goalIds: readonly string[];
  readonly processRef?: string | undefined;
  readonly state: RequirementState;
  readonly openQuestion?: string | undefined;
  /** The approved change request that opened it last: what is changed since is its doing. */
  readonly openedBy?: RequirementOpening | undefined;
  /** Why it was taken out; kept until it is taken in again. */
  readonly retiredReason?: string | undefined;
  readonly changed: {
    readonly accountId: string;
    readonly at: number;
    /** When what it asks for became something else, in ms; absent where each write is taken for that. */
    readonly meaningAt?: number | undefined;
  };
}

/** The order of the document: by chapter, by place within it, by number. */
export function byPlace(
  a: Pick<RequirementFacts, 'chapter' | 'order' | 'number'>,
  b: Pick<RequirementFacts, 'chapter' | 'order' | 'number'>,
): number {
  const chapters = requirementChapter.options;
  return (
    chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter) ||
    a.order - b.order ||
    a.number - b.number
  );
}

export { placesFor, type Placed } from '../model/order';

/** What people call a requirement by. */
export function requirementName(number: number): string {
  return `REQ-${String(number)}`;
}
