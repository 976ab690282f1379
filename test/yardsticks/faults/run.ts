import type { MeteredInvocation } from '../../../local-site/platform/meter';
import { demoUser } from '../../../local-site/seed/demo-users';
import { ask, type Answer } from '../../support/engagement/ask';
import { factsOf, isQuiet } from './facts';
import { EVENT_FAULTS, isDeath, type Trouble } from './faults';
import { brokenInvariants } from './invariants';
import { createPatience, type Patience } from './patience';
import { PROJECT } from './scenarios';
import type { Request, Scenario } from './scenario';
import { differences, shapeOf, type Shape } from './shape';
import type { Snapshot, Stage } from './stage';

/** Everything has recovered long before; what has not never will. */
const MOST_MS = 3 * 3_600_000;
/** When all is quiet the recovery runs once more: it must find nothing to do. */
const AFTERWARDS_MS = 6 * 60_000;
const HOUR_MS = 3_600_000;
const ME = demoUser('lead').accountId;

export interface Run {
  /** Whether the fault met a call; events are always met. */
  readonly hasFired: boolean;
  /** What went wrong for good, in words. */
  readonly problems: readonly string[];
  readonly shape: Shape;
  /** Platform calls of the scenario's function, in order. */
  readonly calls: readonly string[];
}

/**
 * One run of a scenario with at most one trouble. Whoever gets no good answer tries once more.
 * @param expected How it ends undisturbed: a run that is there already does not wait for the hourly look, nor for the
 * recovery, which finds what the undisturbed run has left it, unless a process died.
 */
export async function run(
  scenario: Scenario,
  snapshot: Snapshot,
  trouble?: Trouble,
  expected?: Shape,
): Promise<Run> {
  const isCall = trouble !== undefined && 'nth' in trouble;
  const delivery =
    trouble === undefined || 'nth' in trouble ? undefined : EVENT_FAULTS[trouble.kind];
  const stage = await snapshot.open(delivery);
  try {
    const { site } = stage;
    const patience = createPatience(stage);
    const { request, module } = scenario;
    const payload = await request?.payload(stage);
    let hasFired = !isCall;
    if (isCall) {
      const { kind: fault, nth } = trouble;
      const onFire = (): void => {
        hasFired = true;
        if (fault === 'timeout-before') patience.callHangs();
      };
      site.faults.arm({ kind: 'any', nth, fault, module, onFire });
    }
    site.meter.reset();
    const lies = request === undefined ? [] : await asked(stage, patience, request, payload);
    if (scenario.begin !== undefined) {
      await patience.outcome(scenario.begin(stage).catch(() => undefined));
    }
    await untilQuiet(stage, patience);
    const calls = callsOf(scenario, site.meter.read().invocations);
    // What the hourly look makes good is judged after it.
    const restingFacts = factsOf(site);
    const broken = brokenInvariants(restingFacts);
    const atRest = scenario.recoversWithinHours ? [] : broken;
    const isMadeGood =
      expected !== undefined &&
      broken.length === 0 &&
      differences(expected, shapeOf(restingFacts)).length === 0;
    const { recoversWithinHours = 0 } = scenario;
    const isAsUndisturbed = isMadeGood && trouble !== undefined && !isDeath(trouble.kind);
    const lookedFor = AFTERWARDS_MS + (isMadeGood ? 0 : recoversWithinHours * HOUR_MS);
    await goneOn(scenario, stage, patience, isAsUndisturbed ? 0 : lookedFor);
    const facts = factsOf(site);
    return {
      hasFired,
      problems: [...lies, ...atRest, ...brokenInvariants(facts)],
      shape: shapeOf(facts),
      calls,
    };
  } finally {
    await stage.site.close();
  }
}

/** Asks, and after anything but a good answer once more. @returns what the person was told that is not so. */
async function asked(
  { site }: Stage,
  patience: Patience,
  { name, isDone, as = 'lead' }: Request,
  payload: unknown,
): Promise<readonly string[]> {
  const attempt = (): Promise<Answer | undefined> =>
    patience.outcome(ask(site, name, payload, as, PROJECT).catch(() => undefined));
  const first = await attempt();
  const lies = lieIn(first, isDone(factsOf(site)));
  if (first?.ok === true) return lies;
  const second = await attempt();
  return [...lies, ...lieInRepetition(second, isDone(factsOf(site)))];
}

/** A refusal promises that all is as it was. No answer at all promises nothing. */
function lieIn(answer: Answer | undefined, isDone: boolean): readonly string[] {
  if (answer === undefined) return [];
  if (answer.ok) return isDone ? [] : ['it was answered as done, and is not'];
  const { code, key } = answer.error;
  if (code !== 'UNAVAILABLE' && code !== 'RETRY') return [`a fault was told as ${code} ${key}`];
  return isDone ? [`it was told as ${code} ${key}, but is done`] : [];
}

/** Its words are that what is shown now is true, not that nothing was done. */
const TRUE_CONFLICT = 'jobActedOn';

/** Trying again is safe: it is done then, or was before, which a conflict with oneself may say. */
function lieInRepetition(answer: Answer | undefined, isDone: boolean): readonly string[] {
  if (answer === undefined) return ['trying again had no answer'];
  if (!isDone) return [`trying again did nothing: ${JSON.stringify(answer)}`];
  if (answer.ok) return [];
  const { key, params } = answer.error;
  const isOwn = key === TRUE_CONFLICT && params?.accountId === ME;
  return isOwn ? [] : [`trying again was answered ${JSON.stringify(answer.error)}`];
}

async function goneOn(
  { goOn }: Scenario,
  stage: Stage,
  patience: Patience,
  lookedFor: number,
): Promise<void> {
  if (goOn !== undefined) {
    await patience.outcome(ask(stage.site, goOn.name, await goOn.payload(stage), 'lead', PROJECT));
    await untilQuiet(stage, patience);
  }
  const end = stage.clock.now() + lookedFor;
  while (stage.clock.now() < end) await patience.step();
  // Schedules send messages now and then, and the last one may have been sent just now.
  await untilQuiet(stage, patience);
}

async function untilQuiet({ site, clock }: Stage, patience: Patience): Promise<void> {
  const end = clock.now() + MOST_MS;
  await patience.settle();
  while (clock.now() < end && !isQuiet(site)) await patience.step();
}

function callsOf(
  { module, request }: Scenario,
  invocations: readonly MeteredInvocation[],
): readonly string[] {
  // To be invoked is the first call of a page's function.
  const invoke = request === undefined ? [] : ['invoke'];
  const name = request === undefined ? FUNCTION_OF[module] : `resolver:${request.name}`;
  const own = invocations.filter((invocation) => invocation.name === name);
  return [...invoke, ...own.flatMap(({ calls }) => calls.map(({ operation }) => operation))];
}

/** How the meter calls the functions of the background. */
const FUNCTION_OF: Readonly<Record<string, string>> = {
  'jobs-consumer': 'jobs',
  'job-recovery-schedule': 'job-recovery',
  'plan-consumer': 'plan',
  'risk-consumer': 'risk',
  'change-consumer': 'change',
  'uat-consumer': 'uat',
  'srs-consumer': 'srs',
  'handbook-consumer': 'handbook',
  'page-listener': 'page-events',
  'plan-look-schedule': 'plan-look',
  'issue-listener': 'issue-events',
};
