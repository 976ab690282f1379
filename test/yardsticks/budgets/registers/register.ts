import { z } from 'zod';
import type { DemoUserKey } from '../../../../local-site/seed/demo-users';
import { functionTable, type FunctionName } from '../../../../src/function-table';
import { ask, startEngagement, valueOf } from '../../../support/engagement/ask';
import type { Cost } from '../cost';
import { limitOf, type Limit } from '../limits';
import { READ_RECORDS, READ_RECORDS_AND_WRITE, type NaiveWay } from '../naive';
import type { Stage, StageBuilder } from '../stage';

/** A stage with a started engagement, whose register shall hold so many records. */
export interface BegunStage {
  readonly stage: Stage;
  readonly engagementId: string;
  readonly size: number;
}

/** The same when it holds them. */
export interface FilledStage<Filled> extends BegunStage {
  /** What filling it has left to be known. */
  readonly filled: Filled;
}

type Payload = Readonly<Record<string, unknown>>;

/** Something that people do with a register. */
export interface RegisterAct<Filled> {
  readonly name: FunctionName;
  /** What is asked, without the engagement's id; or what must have happened before, and what is asked then. */
  readonly payload: Payload | ((on: FilledStage<Filled>) => Payload | Promise<Payload>);
  /** The lead, unless told. */
  readonly as?: DemoUserKey;
  /** By size; that of its function, unless told. */
  readonly limitAt?: (size: number) => Limit;
  /** It is about records whose keys are known: nobody would read all others for it. */
  readonly isByKey?: boolean;
}

/** What an act asked of the platform, and what was answered. */
export interface Measured {
  readonly cost: Cost;
  readonly value: unknown;
}

/** What is measured of a register, in the tests and on the page of the yardsticks alike. */
export interface Register<Act extends string = string, Filled = unknown> {
  readonly name: string;
  /** How many records it holds when it is measured, from small to large. */
  readonly sizes: readonly number[];
  /** Those of them that the tests measure: each costs seconds. */
  readonly tested: readonly number[];
  /** Where it ends before 10,000, and why. */
  readonly end?: string;
  readonly acts: Readonly<Record<Act, JudgedAct>>;
  /** Measures all acts, in their order, on a stage of its own. */
  readonly measureAt: (
    stages: StageBuilder,
    size: number,
  ) => Promise<{ readonly filled: Filled; readonly acts: ReadonlyMap<Act, Measured> }>;
}

interface JudgedAct {
  readonly name: FunctionName;
  readonly limitAt: (size: number) => Limit;
  readonly naive: NaiveWay | undefined;
}

/** How reading and saving would be done naively. */
interface NaiveWays {
  readonly read: NaiveWay;
  readonly write: NaiveWay;
}

interface Definition<Act extends string, Filled> extends Pick<
  Register,
  'name' | 'sizes' | 'tested' | 'end'
> {
  /** Of records in storage, unless told. */
  readonly naive?: NaiveWays;
  /** Within the limits of its functions more is read of a larger one. */
  readonly mayGrow?: boolean;
  /** Puts so many records into storage, as their writes would have left them. */
  readonly fill: (on: BegunStage) => Filled | Promise<Filled>;
  readonly acts: Readonly<Record<Act, RegisterAct<Filled>>>;
}

const OF_RECORDS: NaiveWays = { read: READ_RECORDS, write: READ_RECORDS_AND_WRITE };

export function aRegister<Act extends string, Filled>({
  fill,
  acts,
  naive = OF_RECORDS,
  mayGrow = false,
  ...about
}: Definition<Act, Filled>): Register<Act, Filled> {
  const names = Object.keys(acts) as Act[]; // Keys of a record are its acts.
  const judged = names.map((act) => [act, judgedAct(acts[act], naive, mayGrow)] as const);
  return {
    ...about,
    acts: Object.fromEntries(judged) as Record<Act, JudgedAct>, // Of all acts, just above.
    measureAt: async (stages, size) => {
      const stage = await stages.open();
      try {
        const { engagementId } = await stage.unmeasured(() => startEngagement(stage.site));
        await stage.deliverAll();
        const begun = { stage, engagementId, size };
        const on = { ...begun, filled: await stage.unmeasured(async () => fill(begun)) };
        const measured = new Map<Act, Measured>();
        for (const act of names) measured.set(act, await measureAct(on, act, acts[act]));
        return { filled: on.filled, acts: measured };
      } finally {
        await stage.close();
      }
    },
  };
}

function judgedAct<Filled>(
  { name, limitAt, isByKey = false }: RegisterAct<Filled>,
  { read, write }: NaiveWays,
  mayGrow: boolean,
): JudgedAct {
  const naive = functionTable[name].effect === 'writes' ? write : read;
  const usual = mayGrow ? { ...limitOf(name), isFlat: false } : limitOf(name);
  return { name, limitAt: limitAt ?? (() => usual), naive: isByKey ? undefined : naive };
}

/** @throws Error when the function refuses: a refusal costs less than the work. */
async function measureAct<Filled>(
  on: FilledStage<Filled>,
  act: string,
  { name, payload, as }: RegisterAct<Filled>,
): Promise<Measured> {
  const { stage, engagementId } = on;
  const asked =
    typeof payload === 'function' ? await stage.unmeasured(async () => payload(on)) : payload;
  const isOfEngagement = functionTable[name].scope === 'engagement';
  // What was asked for before is nobody's wait, and not measured here.
  stage.dropMessages();
  const { value, cost } = await stage.measure(() =>
    ask(stage.site, name, isOfEngagement ? { engagementId, ...asked } : asked, as),
  );
  try {
    return { cost, value: valueOf(value, z.unknown()) };
  } catch (error) {
    throw new Error(`Of ${String(on.size)}: ${act}`, { cause: error });
  }
}
