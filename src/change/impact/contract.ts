import * as z from 'zod/mini';
import { engagementRole } from '../../engagement/contract';

export { impactFigures } from '../model/impact-figures';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** Of an entry of the specification its kind stands before it. */
const touchedId = z.lazy(() =>
  z.string().check(z.regex(/^(?:[A-Za-z]{1,16}:)?[A-Za-z0-9_-]{1,64}$/)),
);
const itemId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/)));
const line = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(255)));
const passage = z.lazy(() => z.string().check(z.maxLength(2_000)));
const workingDays = z.lazy(() => z.int().check(z.gte(1), z.lte(260)));

/** Person-days of a role, in half days. */
export const effort = z.lazy(() =>
  z.strictObject({
    role: engagementRole,
    days: z.number().check(z.gte(0), z.lte(999), z.multipleOf(0.5)),
  }),
);

/** What happens to the plan when it is approved. */
const planEffect = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** An item takes so many working days longer. */
    z.strictObject({ kind: z.literal('longer'), itemId, days: workingDays }),
    /** An item that the plan does not have yet, between others. */
    z.strictObject({
      kind: z.literal('new'),
      /** Made in the browser; unique in the request. */
      effectId: recordId,
      phaseId: z.string().check(z.minLength(1), z.maxLength(64)),
      name: line,
      durationDays: workingDays,
      role: engagementRole,
      /** Items that must be finished before. */
      after: z.array(itemId).check(z.maxLength(20)),
      /** Items that wait for it. */
      before: z.array(itemId).check(z.maxLength(20)),
    }),
  ]),
);
export type PlanEffect = z.infer<typeof planEffect>;

/** Something that the change touches: a record of the app, or only its name as long as the app keeps no such records. */
const touched = z.lazy(() => z.strictObject({ id: z.optional(touchedId), text: line }));
export type Touched = z.infer<typeof touched>;
export const MOST_TOUCHED = 50;
const touchedList = z.lazy(() => z.array(touched).check(z.maxLength(MOST_TOUCHED)));

/** Parts of the specification that a request is about, named by whoever raises it: the impact begins with them. */
export const about = z.lazy(() =>
  z.strictObject({ requirements: touchedList, roles: touchedList, dataObjects: touchedList }),
);
export type About = z.infer<typeof about>;

/** What a change costs and moves. */
export const impact = z.lazy(() =>
  z.strictObject({
    effort: z.array(effort).check(z.maxLength(12)),
    /** In the currency of the settings, besides effort at the rates of the settings. */
    extraCost: z.number().check(z.gte(0), z.lte(1_000_000_000)),
    planEffects: z.array(planEffect).check(z.maxLength(20)),
    /** What gives way when the plan gets longer: the buffer, or go-live, by a new baseline of the plan. */
    takes: z.enum(['buffer', 'goLive']),
    requirements: touchedList,
    uatCases: touchedList,
    chapters: touchedList,
    roles: touchedList,
    dataObjects: touchedList,
    newRisks: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.maxLength(10)),
    alternatives: passage,
  }),
);
export type Impact = z.infer<typeof impact>;

/** The kinds of things that a change touches; keys under `change.touched.`. */
export const TOUCHED_KINDS = [
  'requirements',
  'uatCases',
  'chapters',
  'roles',
  'dataObjects',
] as const satisfies readonly (keyof Impact)[];
export type TouchedKind = (typeof TOUCHED_KINDS)[number];

/** Effort and cost summed up. */
export interface ImpactFigures {
  readonly days: number;
  readonly vendorDays: number;
  readonly clientDays: number;
  /** In the currency of the settings. */
  readonly cost: number;
}
