import { createHash } from 'node:crypto';
import { ALWAYS_TRIED, CALL_FAULTS, EVENT_FAULTS, type Trouble } from './faults';
import { run } from './run';
import { differences } from './shape';
import type { Scenario } from './scenario';
import type { Stages } from './stage';

/** Another seed tries other calls. */
const SEED = 20261123;
/** Calls of a scenario at which every kind of fault is tried, whatever is left out. */
const SAMPLE = 1;
/** Up to so many calls the worst kinds are tried at each of them; of more at so many. */
const MOST_CALLS_TRIED = 2;
/** Of the other kinds so many are tried of a scenario; another scenario tries others. */
const MILD_KINDS_TRIED = 2;
/** Kinds of trouble with events that are tried of a scenario, when not all are. */
const EVENTS_TRIED = 1;
/** Sites that run at once: the site is one thread, the app's processes are others. */
const AT_ONCE = 3;

export interface SweepResult {
  readonly name: string;
  readonly calls: number;
  readonly tried: Readonly<Record<string, number>>;
  readonly failures: readonly {
    readonly trouble: string;
    readonly problems: readonly string[];
  }[];
}

/** Runs a scenario undisturbed, and then once with each trouble: it must end the same each time. */
export async function sweep(
  stages: Stages,
  scenario: Scenario,
  isFull: boolean,
): Promise<SweepResult> {
  const snapshot = await stages.snapshot(scenario.prepare, scenario.delivery);
  const undisturbed = await run(scenario, snapshot);
  if (undisturbed.problems.length > 0) {
    throw new Error(`${scenario.name}, undisturbed: ${undisturbed.problems.join('; ')}`);
  }
  const { calls, shape } = undisturbed;
  const troubles = troublesFor(scenario, calls.length, isFull);
  const tried: Record<string, number> = {};
  const failures: { trouble: string; problems: readonly string[] }[] = [];
  await allOf(troubles, async (trouble) => {
    const result = await run(scenario, snapshot, trouble);
    tried[trouble.kind] = (tried[trouble.kind] ?? 0) + 1;
    const problems = [
      ...result.problems,
      ...(result.hasFired ? [] : ['the fault met no call']),
      ...differences(shape, result.shape),
    ];
    if (problems.length > 0) failures.push({ trouble: nameOf(trouble, calls), problems });
  });
  return { name: scenario.name, calls: calls.length, tried, failures };
}

function nameOf(trouble: Trouble, calls: readonly string[]): string {
  if (!('nth' in trouble)) return trouble.kind;
  return `${trouble.kind} at call ${trouble.nth}, ${calls[trouble.nth - 1] ?? ''}`;
}

function troublesFor(scenario: Scenario, calls: number, isFull: boolean): readonly Trouble[] {
  const numbers = Array.from({ length: calls }, (_, index) => index + 1);
  const mild = CALL_FAULTS.filter((kind) => !ALWAYS_TRIED.includes(kind));
  const some = sample(mild, `${scenario.name}/kinds`, MILD_KINDS_TRIED);
  const kinds = isFull ? CALL_FAULTS : [...ALWAYS_TRIED, ...some];
  const onCalls = kinds.flatMap((kind) => {
    const most = ALWAYS_TRIED.includes(kind) ? MOST_CALLS_TRIED : SAMPLE;
    const chosen = isFull ? numbers : sample(numbers, `${scenario.name}/${kind}`, most);
    return chosen.map((nth) => ({ kind, nth }));
  });
  // The keys of the table are its own.
  const events = Object.keys(EVENT_FAULTS) as readonly (keyof typeof EVENT_FAULTS)[];
  const chosen = isFull ? events : sample(events, `${scenario.name}/events`, EVENTS_TRIED);
  return [...onCalls, ...chosen.map((kind) => ({ kind }))];
}

function sample<T extends number | string>(
  all: readonly T[],
  name: string,
  most: number,
): readonly T[] {
  const order = (one: T): string =>
    createHash('sha256').update(`${SEED}/${name}/${one}`).digest('hex');
  return [...all].sort((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, most);
}

async function allOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
