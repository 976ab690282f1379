import * as z from 'zod/mini';
import type { Overview } from './overview/contract';

/** Calendar days `YYYY-MM-DD`. */
/** A day that a calendar has: 30 February is none. */
export const isoDate = z.lazy(() => z.iso.date());
/** The two languages of the app; content made in Jira is written in one of them. */
export const contentLanguage = z.enum(['en', 'zh']);
export const templateKey = z.enum(['erp', 'crm', 'mes', 'plain']);
export const engagementRole = z.enum([
  'lead',
  'consultant',
  'sponsor',
  'approver',
  'keyUser',
  'viewer',
]);
/** What the app puts on Jira issues in this capability; each kind is mapped onto an issue type. */
export const issueKind = z.enum([
  'phase',
  'milestone',
  'deliverable',
  'task',
  'risk',
  'change',
  'bug',
  'requirement',
]);

const projectId = z.lazy(() => z.string().check(z.regex(/^\d{1,18}$/)));
const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const accountId = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(128)));

export const calendarChoice = z.lazy(() =>
  z.strictObject({
    /** A region whose public holidays are known; see `engagement.prepare`. `none`: Monday to Friday, no holidays. */
    region: z.string().check(z.regex(/^([A-Z]{2}|none)$/)),
    /** Own days off and own working days (make-up Saturdays), on top of the region's. */
    extraDaysOff: z.array(isoDate).check(z.maxLength(100)),
    extraWorkingDays: z.array(isoDate).check(z.maxLength(100)),
  }),
);

export const engagementDraft = z.lazy(() =>
  z.strictObject({
    templateKey,
    language: contentLanguage,
    /** 1 to 120 characters after trimming. */
    clientName: z.string().check(z.maxLength(500)),
    startDate: isoDate,
    calendar: calendarChoice,
    /** Whole per cent, 10 to 15. */
    bufferPercent: z.int(),
    /** Accounts by role; a lead is required. The first account of a role is assigned its work. */
    people: z.record(engagementRole, z.array(accountId).check(z.maxLength(50))),
    /** Issue type id by kind; every kind that the template's plan uses is required. */
    mapping: z.partialRecord(issueKind, z.string().check(z.maxLength(32))),
  }),
);
export type EngagementDraft = z.infer<typeof engagementDraft>;

/** Payloads by function name. */
export const engagementPayloads = {
  /** The engagements that the caller may see, for choosing one. */
  'engagement.list': z.lazy(() => z.strictObject({})),
  /** What the project page shows: none yet, being applied, or active. */
  'engagement.open': z.lazy(() => z.strictObject({ projectId })),
  'engagement.templates': z.lazy(() => z.strictObject({ projectId, language: contentLanguage })),
  'engagement.template': z.lazy(() =>
    z.strictObject({ projectId, templateKey, language: contentLanguage }),
  ),
  /** Everything that the start wizard offers for this project. */
  'engagement.prepare': z.lazy(() => z.strictObject({ projectId })),
  'engagement.preview': z.lazy(() => z.strictObject({ projectId, draft: engagementDraft })),
  'engagement.start': z.lazy(() => z.strictObject({ projectId, draft: engagementDraft })),
  'engagement.overview': z.lazy(() => z.strictObject({ engagementId: recordId })),
  'engagement.settings': z.lazy(() => z.strictObject({ engagementId: recordId })),
  /** Replaces who holds which role; `version` is the one the editor saw. */
  'engagement.assignRoles': z.lazy(() =>
    z.strictObject({
      engagementId: recordId,
      version: z.int(),
      people: z.record(engagementRole, z.array(accountId).check(z.maxLength(50))),
    }),
  ),
} as const;

export type EngagementRole = z.infer<typeof engagementRole>;
export type IssueKind = z.infer<typeof issueKind>;
/** What registers keep: it lies below no phase of a plan. */
export const KEPT_KINDS = ['risk', 'change', 'bug', 'requirement'] as const;
type KeptKind = (typeof KEPT_KINDS)[number];
/** What a plan is made of. */
export type ItemKind = Exclude<IssueKind, 'phase' | KeptKind>;
export type ContentLanguage = z.infer<typeof contentLanguage>;
export type TemplateKey = z.infer<typeof templateKey>;

export interface EngagementResults {
  'engagement.list': EngagementList;
  'engagement.open': EngagementState;
  'engagement.templates': readonly TemplateCard[];
  'engagement.template': TemplateView;
  'engagement.prepare': Preparation;
  'engagement.preview': Preview;
  'engagement.start': { readonly engagementId: string; readonly jobId: string };
  'engagement.overview': Overview;
  'engagement.settings': EngagementSettings;
  'engagement.assignRoles': EngagementSettings;
}

export type EngagementState =
  | { readonly state: 'none'; readonly canStart: boolean }
  | {
      readonly state: 'applying' | 'active';
      readonly engagementId: string;
      readonly clientName: string;
      readonly templateKey: TemplateKey;
      readonly language: ContentLanguage;
      /** The caller's own roles in it. */
      readonly roles: readonly EngagementRole[];
      /** Whether the caller may change registers and settings. */
      readonly canWrite: boolean;
      readonly canConfigure: boolean;
      /** The job that makes the plan; present while `applying`, and after it as long as it has failures. */
      readonly jobId?: string;
      /** As `engagement.overview` answers it; present once the plan was forecast today, as it is every hour. */
      readonly overview?: Overview;
    };

export interface EngagementList {
  /** By the client's name. */
  readonly engagements: readonly {
    readonly engagementId: string;
    readonly clientName: string;
    readonly projectKey: string;
  }[];
  /** False where there are more than one look reads. */
  readonly areAll: boolean;
}

export interface TemplateCard {
  readonly key: TemplateKey;
  readonly version: number;
  readonly name: string;
  readonly forWhom: string;
  readonly summary: string;
  readonly phaseCount: number;
  readonly itemCount: number;
  /** Working days from start to go-live without buffer, on a Monday-to-Friday calendar. */
  readonly lengthDays: number;
  readonly counts: {
    readonly milestones: number;
    readonly deliverables: number;
    readonly tasks: number;
    readonly risks: number;
    readonly uatCases: number;
    readonly trainingModules: number;
  };
}

export interface TemplateView extends TemplateCard {
  readonly phases: readonly {
    readonly key: string;
    readonly name: string;
    readonly purpose: string;
    readonly items: readonly {
      readonly key: string;
      readonly kind: ItemKind;
      readonly name: string;
      readonly durationDays: number;
      readonly role: EngagementRole;
      readonly gateCriteria: readonly string[];
      readonly isGoLive: boolean;
    }[];
  }[];
}

export interface Preparation {
  /** Why the caller cannot start here; empty when all is well. Keys under `errors.`. */
  readonly obstacles: readonly {
    readonly key: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  readonly issueTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly hierarchyLevel: number;
  }[];
  /** A guess by kind with its reason (key under `mapping.reason.`). */
  readonly guesses: Readonly<
    Partial<Record<IssueKind, { readonly issueTypeId: string; readonly reason: string }>>
  >;
  readonly regions: readonly string[];
  /** Region guessed from the caller's locale. */
  readonly suggestedRegion: string;
  /** Today in the project's calendar, by the server's clock. */
  readonly today: string;
}

export interface PreviewItem {
  readonly key: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly durationDays: number;
  readonly role: EngagementRole;
  readonly ownerAccountId?: string;
  readonly isGoLive: boolean;
  readonly isCritical: boolean;
}

export interface BufferBlock {
  /** Working days, rounded up. */
  readonly days: number;
  readonly percent: number;
  /** Working days of the critical chain to go-live, the base of the percentage. */
  readonly criticalDays: number;
  readonly start: string;
  readonly finish: string;
}

export interface Preview {
  readonly phases: readonly {
    readonly key: string;
    readonly name: string;
    readonly start: string;
    readonly finish: string;
    readonly items: readonly PreviewItem[];
  }[];
  readonly buffer: BufferBlock;
  readonly goLive: string;
  readonly finish: string;
  readonly totals: {
    readonly issues: number;
    readonly links: number;
    readonly jiraCalls: number;
    readonly workingDays: number;
  };
  /** Things to know that do not stop the start, e.g. the start moved to the next working day. Keys under `notices.`. */
  readonly notices: readonly {
    readonly key: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  /** Things that stop it, by field of the draft. Keys under `errors.`. */
  readonly problems: readonly {
    readonly field: string;
    readonly key: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
}

export interface EngagementSettings {
  readonly engagementId: string;
  readonly version: number;
  readonly draft: EngagementDraft;
  readonly templateVersion: number;
  readonly startedBy: string;
  readonly startedAt: number;
}
