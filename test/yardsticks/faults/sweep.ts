import { createHash } from 'node:crypto';
import type { FaultKind } from '../../../local-site/platform/faults';
import { CALL_FAULTS, EVENT_FAULTS, type Trouble } from './faults';
import { run } from './run';
import { differences } from './shape';
import type { Scenario } from './scenario';
import type { Stages } from './stage';

/** Another seed tries other calls. */
const SEED = 20261123;
/** How much of a scenario is tried when not all is: another scenario tries other calls and kinds. */
interface Sample {
  /** Kinds that are always tried, and at how many calls. */
  readonly worst: readonly FaultKind[];
  readonly calls: number;
  /** Other kinds, each at one call. */
  readonly otherKinds: number;
  readonly events: number;
}
/**
 * A page's function ends within few calls, most of them reads; whoever asked tries again. What it sends comes twice and late
 * in the scenarios of those who receive it.
 */
const OF_A_PAGE: Sample = { worst: ['cut-after'], calls: 1, otherKinds: 1, events: 0 };
/** What works in the background has a long way, and nobody who would try again. */
const OF_THE_BACKGROUND: Sample = {
  worst: ['cut-after', 'death-after'],
  calls: 2,
  otherKinds: 1,
  events: 1,
};
/** How the meter calls the sending of a message. */
const PUSH = 'queue/publish';
/**
 * What makes something in Jira or Confluence, which no transaction takes back: a lost answer is worst there, and the sample
 * begins with it.
 */
const MAKES = /^POST .*\/(issue|issue\/bulk|issueLink|comment|pages)$/;
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
  const snapshot = await stages.snapshot(scenario);
  const undisturbed = await run(scenario, snapshot);
  if (undisturbed.problems.length > 0) {
    throw new Error(`${scenario.name}, undisturbed: ${undisturbed.problems.join('; ')}`);
  }
  const { calls, shape } = undisturbed;
  const troubles = troublesFor(scenario, calls, isFull);
  const tried: Record<string, number> = {};
  const failures: { trouble: string; problems: readonly string[] }[] = [];
  await allOf(troubles, async (trouble) => {
    const result = await run(scenario, snapshot, trouble, isFull ? undefined : shape);
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

function troublesFor(
  scenario: Scenario,
  calls: readonly string[],
  isFull: boolean,
): readonly Trouble[] {
  const numbers = calls.map((_, index) => index + 1);
  const firstOfEach = numbers.filter(
    (nth) => MAKES.test(calls[nth - 1] ?? '') && calls.indexOf(calls[nth - 1] ?? '') === nth - 1,
  );
  const most = scenario.request === undefined ? OF_THE_BACKGROUND : OF_A_PAGE;
  const lesser = CALL_FAULTS.filter((kind) => !most.worst.includes(kind));
  const some = sample(lesser, `${scenario.name}/kinds`, most.otherKinds);
  const kinds = isFull ? CALL_FAULTS : [...most.worst, ...some];
  const onCalls = kinds.flatMap((kind) => {
    if (isFull) return numbers.map((nth) => ({ kind, nth }));
    const name = `${scenario.name}/${kind}`;
    const isWorst = most.worst.includes(kind);
    const first = isWorst ? firstOfEach.slice(0, most.calls) : [];
    const rest = numbers.filter((nth) => !first.includes(nth));
    const others = sample(rest, name, (isWorst ? most.calls : 1) - first.length);
    return [...first, ...others].map((nth) => ({ kind, nth }));
  });
  // The keys of the table are its own.
  const events = Object.keys(EVENT_FAULTS) as readonly (keyof typeof EVENT_FAULTS)[];
  const chosen = isFull ? events : sample(events, `${scenario.name}/events`, most.events);
  // Where a page's function sends nothing, nothing can come twice or late.
  if (scenario.request !== undefined && !calls.includes(PUSH)) return onCalls;
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
