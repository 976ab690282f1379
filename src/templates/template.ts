/** A text in both languages of the app. */
export interface BilingualText {
  readonly en: string;
  readonly zh: string;
}

export type TemplateKey = 'erp' | 'crm' | 'mes' | 'plain';
/** The roles an engagement gives to people; see docs/glossary.md. */
export type EngagementRole = 'lead' | 'consultant' | 'sponsor' | 'approver' | 'keyUser' | 'viewer';
export type PlanItemKind = 'milestone' | 'deliverable' | 'task';

/** An implementation method as data: what an engagement of this kind consists of. */
export interface Template {
  readonly key: TemplateKey;
  /** Raised whenever the content changes; stored with every engagement made from it. */
  readonly version: number;
  readonly name: BilingualText;
  readonly forWhom: BilingualText;
  readonly summary: BilingualText;
  /** 10 to 15: share of the critical length that is set aside before go-live. */
  readonly bufferPercent: number;
  readonly phases: readonly TemplatePhase[];
  readonly goals: readonly TemplateGoal[];
  readonly risks: readonly TemplateRisk[];
  readonly uatCases: readonly TemplateUatCase[];
  readonly trainingModules: readonly TemplateTrainingModule[];
  readonly healthIndicators: readonly { readonly key: string; readonly name: BilingualText }[];
}

export interface TemplatePhase {
  /** Unique in the template. */
  readonly key: string;
  readonly name: BilingualText;
  /** What the phase is for, in one sentence. */
  readonly purpose: BilingualText;
  readonly items: readonly TemplateItem[];
}

export interface TemplateItem {
  /** Unique in the template, kebab-case: deterministic keys of issues and records come from it. */
  readonly key: string;
  readonly kind: PlanItemKind;
  readonly name: BilingualText;
  readonly description?: BilingualText;
  /** Working days; 0 for a milestone. */
  readonly durationDays: number;
  readonly role: EngagementRole;
  /** Finish-to-start; `lagDays` working days in between, negative for a lead. Empty: starts with its phase's predecessors or on day one. */
  readonly predecessors: readonly { readonly item: string; readonly lagDays?: number }[];
  /** Milestones: what must be true to pass. */
  readonly gateCriteria?: readonly BilingualText[];
  /** Exactly one milestone of a template is the go-live: the buffer lies before it. */
  readonly isGoLive?: boolean;
}

export interface TemplateGoal {
  readonly key: string;
  readonly painPoint: BilingualText;
  readonly metric: BilingualText;
  readonly unit: BilingualText;
  readonly baseline: number;
  readonly target: number;
}

export interface TemplateRisk {
  readonly key: string;
  readonly cause: BilingualText;
  readonly event: BilingualText;
  readonly effect: BilingualText;
  readonly category: 'client' | 'data' | 'interface' | 'scope' | 'technical' | 'people' | 'vendor';
  /** 1 to 5. */
  readonly probability: number;
  /** 1 to 5. */
  readonly impact: number;
  readonly response: BilingualText;
  readonly contingency: BilingualText;
  readonly phase: string;
}

export interface TemplateUatCase {
  readonly key: string;
  readonly module: BilingualText;
  readonly scenario: BilingualText;
  readonly role: BilingualText;
  readonly priority: 'critical' | 'high' | 'medium' | 'low';
  readonly precondition: BilingualText;
  readonly steps: readonly { readonly action: BilingualText; readonly expected: BilingualText }[];
}

export interface TemplateTrainingModule {
  readonly key: string;
  readonly audience: 'manager' | 'operator' | 'administrator' | 'seedTrainer';
  readonly name: BilingualText;
  readonly hours: number;
  readonly objective: BilingualText;
  readonly exercise: BilingualText;
  readonly expectedResult: BilingualText;
}

/** What a training module teaches beyond its exercise: typical questions, what people ask, what is done when it fails. */
export interface TemplateLesson {
  /** Key of the training module. */
  readonly module: string;
  readonly faq: readonly { readonly question: BilingualText; readonly answer: BilingualText }[];
  readonly emergency: TemplateEmergency;
  readonly questions: readonly TemplateQuestion[];
}

export interface TemplateEmergency {
  readonly symptom: BilingualText;
  readonly impact: BilingualText;
  /** What is done in the first fifteen minutes. */
  readonly firstMinutes: BilingualText;
  /** Who is called, by role: numbers differ from client to client. */
  readonly contact: BilingualText;
  readonly paperFallback: BilingualText;
  readonly recovery: BilingualText;
  readonly declaredBy: BilingualText;
}

/** A question with what is right; of an order, the steps stand in the right one. */
export type TemplateQuestion = {
  readonly text: BilingualText;
  readonly explanation: BilingualText;
} & (
  | {
      readonly type: 'single' | 'multiple';
      readonly right: readonly BilingualText[];
      readonly wrong: readonly BilingualText[];
    }
  | { readonly type: 'trueFalse'; readonly isTrue: boolean }
  | { readonly type: 'order'; readonly steps: readonly BilingualText[] }
  | { readonly type: 'short'; readonly accepted: readonly BilingualText[] }
);
