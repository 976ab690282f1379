import * as z from 'zod/mini';
import { isoDate } from '../../engagement/contract';
import { MOST_STEPS, stepKind } from '../process/process-step';
import { ORDER_STEP } from '../model/order';
import { place, requirementScope, sourceWay } from '../requirement/contract';

export { entryDiffOf, entryKey, type EntryDiff } from '../model/entry-diff';
export { achievement, goalFindings, type GoalFinding } from '../model/goal-lint';
export { dutyConflicts, type DutyConflict } from '../model/duty-conflicts';

const entryId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const name = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(255)));
const line = z.lazy(() => z.string().check(z.maxLength(255)));
const passage = z.lazy(() => z.string().check(z.maxLength(1_000)));
/** What people measure: nothing of it needs more digits than a number of JSON keeps. */
const amount = z.lazy(() => z.number().check(z.minimum(-1e12), z.maximum(1e12)));

/** Something measurable that the implementation shall reach: from a value on a day to another one on another day. */
const goal = z.lazy(() =>
  z.strictObject({
    name,
    /** What it hurts today. */
    painPoint: z.optional(passage),
    unit: z.optional(z.string().check(z.maxLength(40))),
    baseline: z.optional(amount),
    baselineDay: z.optional(isoDate),
    target: z.optional(amount),
    targetDay: z.optional(isoDate),
    /** Where the numbers come from. */
    source: z.optional(line),
    /** Account of who answers for it. */
    owner: z.optional(z.string().check(z.maxLength(128))),
  }),
);
/** What stands in a chapter; its id is the key of the chapter. */
const text = z.lazy(() =>
  z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(8_000)) }),
);
const scope = z.lazy(() =>
  z.strictObject({
    statement: z.string().check(z.minLength(1), z.maxLength(1_000)),
    scope: requirementScope,
  }),
);
export const stakeholderSide = z.enum(['client', 'vendor', 'other']);
export const stakeholderInfluence = z.enum(['high', 'medium', 'low']);
const stakeholder = z.lazy(() =>
  z.strictObject({
    name,
    side: stakeholderSide,
    /** Department, or what he does. */
    part: z.optional(line),
    influence: stakeholderInfluence,
    /** What he wants of it, or fears. */
    interest: z.optional(passage),
  }),
);
/** Something that somebody may be allowed to do in the system. */
const duty = z.lazy(() => z.strictObject({ name, object: z.optional(line) }));
export const MOST_DUTIES = 80;
const role = z.lazy(() =>
  z.strictObject({
    name,
    description: z.optional(passage),
    /** What it may do. */
    dutyIds: z.array(entryId).check(z.maxLength(MOST_DUTIES)),
  }),
);
/** Two duties that one role must not have together. */
const conflict = z.lazy(() =>
  z.strictObject({ first: entryId, second: entryId, why: z.optional(passage) }),
);
export const migrationScope = z.enum(['all', 'open', 'manual', 'none']);
const dataObject = z.lazy(() =>
  z.strictObject({
    name,
    meaning: z.optional(passage),
    owner: z.optional(line),
    /** How its records are numbered. */
    codingRule: z.optional(passage),
    /** What is taken over from the old system. */
    migration: migrationScope,
    sourceSystem: z.optional(line),
    /** Records to be taken over. */
    volume: z.optional(z.int().check(z.minimum(0), z.maximum(1e12))),
  }),
);
export const processPhase = z.enum(['asIs', 'toBe']);
const stepId = z.lazy(() => z.string().check(z.regex(/^[\w.-]{1,128}$/)));
const linkedIds = z.lazy(() => z.array(entryId).check(z.maxLength(20)));
/** What a step leads to: requirements, gaps among them, and cases that test it. */
export const stepLinks = z.lazy(() =>
  z.strictObject({ stepId, requirementIds: linkedIds, caseIds: linkedIds }),
);
export type StepLinks = z.infer<typeof stepLinks>;
/** As they are drawn, in the order of the flow. */
export const processSteps = z.lazy(() =>
  z
    .array(
      z.strictObject({
        stepId,
        name: line,
        kind: stepKind,
        lane: z.optional(line),
        requirementIds: linkedIds,
        caseIds: linkedIds,
      }),
    )
    .check(z.maxLength(MOST_STEPS)),
);
/** How work goes today, or shall go: its drawing is a record of its own, by its hash. */
const process = z.lazy(() =>
  z.strictObject({
    name,
    phase: processPhase,
    drawing: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    steps: processSteps,
  }),
);
/** Characters of a drawing: with what else a record holds, they fit into one. */
export const MOST_DRAWING_CHARACTERS = 180_000;
/** A process as somebody draws it; its steps are read from the drawing. */
export const drawnProcess = z.lazy(() =>
  z.strictObject({
    entryId,
    /** The version that the editor saw; 0 for a new one. */
    version: z.int().check(z.minimum(0)),
    name,
    phase: processPhase,
    /** BPMN 2.0. */
    xml: z.string().check(z.minLength(1), z.maxLength(MOST_DRAWING_CHARACTERS)),
    links: z.array(stepLinks).check(z.maxLength(MOST_STEPS)),
  }),
);
export type DrawnProcess = z.infer<typeof drawnProcess>;
/** What somebody said, or what was seen, on a day. */
const note = z.lazy(() =>
  z.strictObject({
    how: sourceWay,
    who: name,
    day: isoDate,
    text: z.string().check(z.minLength(1), z.maxLength(2_000)),
    requirementIds: z.array(entryId).check(z.maxLength(20)),
  }),
);
/** What a goal has come to on a day. */
const measure = z.lazy(() => z.strictObject({ goalId: entryId, day: isoDate, value: amount }));

/** Everything of a specification beside its requirements, by kind. */
export const ENTRY_VALUES = {
  goal,
  text,
  scope,
  stakeholder,
  duty,
  role,
  conflict,
  dataObject,
  process,
  note,
  measure,
} as const;
export type EntryKind = keyof typeof ENTRY_VALUES;
// Keys of an object that is written above: no others are there.
const KINDS = Object.keys(ENTRY_VALUES) as EntryKind[];
export type EntryValue<Kind extends EntryKind> = z.infer<(typeof ENTRY_VALUES)[Kind]>;

/** The kind of what `kind:id` names; undefined for what names none. */
export function entryKindOf(key: string): EntryKind | undefined {
  const [kind] = key.split(':');
  return KINDS.find((one) => one === kind);
}

/** What is no part of what is signed: how it came about, and what came of it. */
const UNSIGNED: readonly EntryKind[] = ['note', 'measure'];

export function isSigned(kind: EntryKind): boolean {
  return !UNSIGNED.includes(kind);
}

/** One of them. */
export type SrsEntry<Kind extends EntryKind = EntryKind> = {
  readonly [Each in Kind]: {
    readonly entryId: string;
    readonly kind: Each;
    /** From 1. */
    readonly version: number;
    /** Within its kind, from 1, for ever. */
    readonly number: number;
    /** Place within its kind; absent as long as nobody has moved it. See `placeOf`. */
    readonly order?: number | undefined;
    readonly value: EntryValue<Each>;
    readonly changed: { readonly accountId: string; readonly at: number };
  };
}[Kind];

/** Entries that one message writes. */
export const MOST_ENTRIES_WRITTEN = 20;

function editOf<Kind extends EntryKind>(kind: Kind) {
  return z.strictObject({
    kind: z.literal(kind),
    entryId,
    /** The version that the editor saw; 0 for a new one. */
    version: z.int().check(z.minimum(0)),
    /** As it shall be; null takes it away; what is only moved keeps it. */
    value: z.nullish(ENTRY_VALUES[kind]),
    /** Place within its kind. */
    order: z.optional(place),
  });
}

/** What shall become of one entry. */
export const entryEdit = z.lazy(() =>
  z.discriminatedUnion('kind', [
    editOf('goal'),
    editOf('text'),
    editOf('scope'),
    editOf('stakeholder'),
    editOf('duty'),
    editOf('role'),
    editOf('conflict'),
    editOf('dataObject'),
    // It is drawn by a function of its own, which reads its steps from the drawing.
    z.strictObject({
      kind: z.literal('process'),
      entryId,
      version: z.int().check(z.minimum(0)),
      value: z.optional(z.null()),
      order: z.optional(place),
    }),
    editOf('note'),
    editOf('measure'),
  ]),
);
export type EntryEdit = z.infer<typeof entryEdit>;

/** Where an entry stands within its kind: as it was written unless somebody has moved it. */
export function placeOf({ number, order }: Pick<SrsEntry, 'number' | 'order'>): number {
  return order ?? number * ORDER_STEP;
}

/** The order within a kind. */
export function byEntryPlace(
  a: Pick<SrsEntry, 'number' | 'order'>,
  b: Pick<SrsEntry, 'number' | 'order'>,
): number {
  return placeOf(a) - placeOf(b) || a.number - b.number;
}

/** The entries of a kind, in their order. */
export function entriesOf<Kind extends EntryKind>(
  entries: readonly SrsEntry[],
  kind: Kind,
): readonly Extract<SrsEntry, { kind: Kind }>[] {
  const isOfKind = (entry: SrsEntry): entry is Extract<SrsEntry, { kind: Kind }> =>
    entry.kind === kind;
  return entries.filter(isOfKind).sort(byEntryPlace);
}

/** What people call a goal by. */
export function goalName(number: number): string {
  return `G-${String(number)}`;
}
