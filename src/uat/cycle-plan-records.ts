import * as z from 'zod/mini';
import type { RecordReference, StoredRecord } from '../ports/record-store';

/** Heads of all registers; `kind` says of which. */
const REGISTER_ENTITY = 'register';

/** Who tests a case, and on which day. */
interface Share {
  readonly tester?: string | undefined;
  readonly day?: string | undefined;
}

/** Cases that a job has still to freeze, in order; gone with the job. */
export interface CyclePlan {
  readonly engagementId: string;
  readonly cycle: number;
  readonly cases: readonly ({ readonly caseId: string } & Share)[];
}

const share = { tester: z.optional(z.string()), day: z.optional(z.string()) };
const frame = { engagementId: z.string() };
const planShape = z.lazy(() =>
  z.discriminatedUnion('schemaVersion', [
    // Of a cycle that was opened before; with testers it holds no 2,000 cases.
    z.object({
      ...frame,
      schemaVersion: z.literal(1),
      data: z.object({
        cycle: z.int(),
        cases: z.array(z.object({ caseId: z.string(), ...share })),
      }),
    }),
    z.object({
      ...frame,
      schemaVersion: z.literal(2),
      data: z.object({
        cycle: z.int(),
        shares: z.array(z.object(share)),
        /** Each with the place of its share. */
        cases: z.array(z.tuple([z.string(), z.int()])),
      }),
    }),
  ]),
);

export function cyclePlanReference(engagementId: string, cycle: number): RecordReference {
  return { entity: REGISTER_ENTITY, key: `uat-cycle-plan:${engagementId}:${String(cycle)}` };
}

/** Tester and day stand once for all cases that have them: so the record holds the largest register. */
export function cyclePlanRecord({ engagementId, cycle, cases }: CyclePlan): StoredRecord {
  const places = new Map<string, number>();
  const shares: Share[] = [];
  const placeOf = ({ tester, day }: Share): number => {
    const spelled = JSON.stringify([tester, day]);
    const known = places.get(spelled) ?? shares.push({ tester, day }) - 1;
    places.set(spelled, known);
    return known;
  };
  const data = { cycle, cases: cases.map((one) => [one.caseId, placeOf(one)]), shares };
  return {
    ...cyclePlanReference(engagementId, cycle),
    value: { schemaVersion: 2, version: 1, kind: 'uatCyclePlan', engagementId, data },
  };
}

/** @throws ZodError when the record is not what a version of the app writes. */
export function readCyclePlan({ value }: StoredRecord): CyclePlan {
  const plan = planShape.parse(value);
  const { engagementId } = plan;
  const { cycle } = plan.data;
  if (plan.schemaVersion === 1) return { engagementId, cycle, cases: plan.data.cases };
  const { shares } = plan.data;
  const cases = plan.data.cases.map(([caseId, place]) => ({ caseId, ...shares[place] }));
  return { engagementId, cycle, cases };
}
