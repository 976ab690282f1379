import { join } from 'node:path';
import { z } from 'zod';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { TemplateKey } from '../../../src/engagement/contract';
import type { FunctionName } from '../../../src/function-table';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { ask, progressOf, storedRecords, valueOf } from '../../support/engagement/ask';
import { engagementState, type EngagementState } from '../../support/engagement/engagement-state';
import { presentChange } from '../../support/change/present-change';
import { seenBy, seenPlan } from '../../support/engagement/seen-plan';
import {
  CHANGE,
  NEVER_SEEN,
  payloadOf,
  REQUIREMENT,
  RISK,
  SECOND_OFFER,
  WATCH,
  type Place,
} from '../rights/payloads';
import { editHandbookPage } from '../../support/training/edit-handbook-page';
import { makeObservationsDue } from '../../support/training/make-observations-due';
import { HANDBOOK_ROW } from '../rights/training-payloads';
import { CYCLE } from '../rights/uat-payloads';
import { together, type Cost } from './cost';
import { measureScreens } from './measure-screens';
import { PROJECT, type Stage, type StageBuilder } from './stage';

/** What each function asks of the platform when the plan has so many items. */
export interface Measurement {
  readonly items: number;
  readonly functions: Readonly<Partial<Record<FunctionName, Cost>>>;
  /** By screen, when nothing of it was loaded before. */
  readonly screens: Readonly<Record<string, Cost>>;
  /** From the start until the plan is on the screen. */
  readonly applying: Cost;
  /** From then until the last dependency is a link in Jira. */
  readonly linking: Cost;
  /** From a change in Jira until the plan has taken it over. */
  readonly event: Cost;
  /** From a risk that is raised until it is an issue in Jira. */
  readonly riskIssue: Cost;
  /** From a change request that is handed in until it is an issue in Jira. */
  readonly changeIssue: Cost;
  /** From ten requirements that are raised until they are issues in Jira. */
  readonly requirementIssues: Cost;
  /** From a cycle of the acceptance test that is opened until its cases are frozen and its testers told. */
  readonly cycle: Cost;
  /** From roles that are assigned until the lists of those whom something waits for are in line. */
  readonly signers: Cost;
  /** From a handbook that is asked for until its pages are in Confluence. */
  readonly handbook: Cost;
  /** From an edit of one of them until the app has noticed. */
  readonly pageEdited: Cost;
  readonly state: EngagementState;
  /** One run of each function on a schedule, by module, when all the rest is done. */
  readonly schedules: Readonly<Record<string, Cost>>;
}

/** Who asks for what the lead may not do. */
const SPEAKERS: Readonly<Partial<Record<FunctionName, DemoUserKey>>> = {
  'plan.accept': 'approver',
  // Nobody judges his own.
  'risk.propose': 'consultant',
  'risk.withdrawProposal': 'consultant',
  'change.decide': 'sponsor',
  'change.delegate': 'sponsor',
  'uat.waive': 'approver',
  'training.waive': 'approver',
  // Nobody lets himself try again.
  'training.allowAgain': 'consultant',
  // Nor examines himself.
  'training.holdExam': 'consultant',
  'training.observe': 'consultant',
  'training.signExam': 'consultant',
  'training.recordObservation': 'consultant',
};

/** What must have happened before, where the function itself is not enough. */
const PREPARED: Readonly<
  Partial<Record<FunctionName, (site: Stage['site'], engagementId: string) => Promise<void>>>
> = {
  'risk.withdrawProposal': offerAnother,
  'change.decide': presentChange,
  'srs.putBack': signAndEdit,
  'training.settlePage': (site) => editHandbookPage(site, HANDBOOK_ROW, 'Another way'),
  'training.observation': async (site) => makeObservationsDue(site),
};

type Measured = Partial<Record<FunctionName, Cost>>;

/** Functions that are asked before there is a plan, in this order; the last one makes it. */
const BEFORE = [
  'engagement.prepare',
  'engagement.templates',
  'engagement.template',
  'engagement.preview',
  'engagement.start',
] as const satisfies readonly FunctionName[];
/** With the job that waits for its worker; each leaves the job as the next one needs it. */
const ON_WAITING_JOB = ['job.cancel', 'job.retry'] as const satisfies readonly FunctionName[];

/**
 * Measures every function of the table once, in the order in which an engagement needs them.
 * @param names All functions; what is not asked before the plan or of a waiting job is asked of the whole plan.
 */
export async function measureFunctions(
  stages: StageBuilder,
  templateKey: TemplateKey,
  names: readonly FunctionName[],
): Promise<Measurement> {
  const waiting = await onStage(stages, (stage) => measureWaiting(stage, templateKey));
  return onStage(stages, async (stage) => {
    const measured: Measured = { ...waiting };
    const place = placeOn(stage, templateKey);
    for (const name of BEFORE) measured[name] = await costOfCall(stage, name, place);
    const work = await stage.measure(() => stage.deliver());
    const { engagementId, jobId } = place;
    const { state, done } = await stage.unmeasured(() =>
      progressOf(stage.site, { engagementId, jobId }),
    );
    if (state !== 'done') throw new Error(`The plan is not made: its job is ${state}.`);
    const linking = await stage.measure(() => stage.deliverAll());
    const whole = await stage.unmeasured(() =>
      engagementState(stage.site, PROJECT, place.projectId),
    );
    let handbook: Cost | undefined;
    for (const name of names.filter((each) => measured[each] === undefined)) {
      await stage.passSchedules();
      await stage.unmeasured(async () => {
        await PREPARED[name]?.(stage.site, engagementId);
        // The app hears of what is prepared, and may send a message then.
        await stage.site.idle();
      });
      await stage.deliverAll();
      if (name === 'risk.dismissSignal') await stage.unmeasured(() => watchFires(stage, place));
      const plan = await stage.unmeasured(() =>
        seenBy((seen) => payloadOf(name, { ...place, plan: seen }), stage.site, engagementId),
      );
      measured[name] = await costOfCall(stage, name, { ...place, plan });
      // What it sets going is done before the next function is measured.
      const sequel = await stage.measure(() => stage.deliverAll());
      if (name === 'training.buildHandbook') handbook = sequel.cost;
    }
    if (handbook === undefined) throw new Error('No handbook was asked for.');
    const screens = await measureScreens(stage, place);
    const parts = [measured['engagement.start'], work.cost, measured['plan.get']];
    const applying = parts.filter((cost) => cost !== undefined).reduce(together);
    const event = await stage.measure(() => assigneeChanged(stage));
    await stage.deliverAll();
    const riskIssue = await measureRiskIssue(stage, engagementId);
    const changeIssue = await measureChangeIssue(stage, engagementId);
    // Before more requirements are raised, which no change request brings into the next baseline.
    const signers = await measureSigners(stage, place);
    const requirementIssues = await measureRequirementIssues(stage, engagementId);
    const cycle = await measureCycle(stage, engagementId);
    const pageEdited = await measurePageEdited(stage);
    const schedules = await measureSchedules(stage);
    return {
      items: done,
      functions: measured,
      screens,
      applying,
      linking: linking.cost,
      event: event.cost,
      riskIssue,
      changeIssue,
      requirementIssues,
      cycle,
      signers,
      handbook,
      pageEdited,
      state: whole,
      schedules,
    };
  });
}

async function measureWaiting(stage: Stage, templateKey: TemplateKey): Promise<Measured> {
  const place = placeOn(stage, templateKey);
  await costOfCall(stage, 'engagement.start', place);
  const measured: Measured = {};
  for (const name of ON_WAITING_JOB) measured[name] = await costOfCall(stage, name, place);
  return measured;
}

async function onStage<T>(stages: StageBuilder, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await stages.open();
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

async function measureRiskIssue(stage: Stage, engagementId: string): Promise<Cost> {
  const risk = { ...RISK, riskId: 'raised-for-jira' };
  await stage.passSchedules();
  await stage.unmeasured(async () =>
    valueOf(await ask(stage.site, 'risk.raise', { engagementId, risk }), z.unknown()),
  );
  return (await stage.measure(() => stage.deliverAll())).cost;
}

async function measureRequirementIssues(stage: Stage, engagementId: string): Promise<Cost> {
  const requirements = Array.from({ length: 10 }, (_, index) => ({
    ...REQUIREMENT,
    requirementId: `raised-for-jira-${String(index)}`,
  }));
  await stage.passSchedules();
  await stage.unmeasured(async () =>
    valueOf(await ask(stage.site, 'srs.raise', { engagementId, requirements }), z.unknown()),
  );
  return (await stage.measure(() => stage.deliverAll())).cost;
}

/** There is a suggestion to be left aside. */
async function watchFires(stage: Stage, { engagementId }: Place): Promise<void> {
  const { riskVersion: version } = await seenPlan(stage.site, engagementId);
  const changes = [{ riskId: RISK.riskId, version, watches: [WATCH] }];
  valueOf(await ask(stage.site, 'risk.change', { engagementId, changes }), z.unknown());
  await stage.site.host.runScheduled('plan-look-schedule');
  await stage.deliverAll();
}

/** There is a proposal that nobody has judged. */
async function offerAnother(site: Stage['site'], engagementId: string): Promise<void> {
  const risk = { ...RISK, riskId: SECOND_OFFER.riskId };
  valueOf(await ask(site, 'risk.raise', { engagementId, risk }), z.unknown());
  const offer = { engagementId, ...SECOND_OFFER };
  valueOf(await ask(site, 'risk.propose', offer, 'consultant'), z.unknown());
}

async function measureChangeIssue(stage: Stage, engagementId: string): Promise<Cost> {
  const change = { ...CHANGE, changeId: 'handed-in-for-jira' };
  await stage.passSchedules();
  await stage.unmeasured(async () => {
    valueOf(await ask(stage.site, 'change.raise', { engagementId, change }), z.unknown());
    await stage.deliverAll();
    const move = { engagementId, changeId: change.changeId, version: 1, act: 'submit' };
    valueOf(await ask(stage.site, 'change.move', move), z.unknown());
  });
  return (await stage.measure(() => stage.deliverAll())).cost;
}

async function measureCycle(stage: Stage, engagementId: string): Promise<Cost> {
  await stage.unmeasured(async () => {
    // What was asked for before is not its work, and neither is the hourly look.
    await stage.deliverAll();
    await stage.passSchedules();
    const cycle = { ...CYCLE, number: CYCLE.number + 1, name: 'Another cycle' };
    valueOf(await ask(stage.site, 'uat.openCycle', { engagementId, cycle }), z.unknown());
  });
  return (await stage.measure(() => stage.deliverAll())).cost;
}

/** Both sides have signed, and somebody has edited since. */
async function signAndEdit(site: Stage['site'], engagementId: string): Promise<void> {
  const { srsHash: hash, requirementVersion: version } = await seenPlan(site, engagementId);
  for (const by of ['lead', 'sponsor'] as const) {
    const signature = { engagementId, number: 1, hash };
    valueOf(await ask(site, 'srs.sign', signature, by), z.unknown());
  }
  const { requirementId } = REQUIREMENT;
  const changes = [{ requirementId, version, openQuestion: 'Which one?' }];
  valueOf(await ask(site, 'srs.change', { engagementId, changes }), z.unknown());
}

/** The approver gives his role to the sponsor, while a baseline waits. */
async function measureSigners(stage: Stage, { engagementId }: Place): Promise<Cost> {
  await stage.unmeasured(async () => {
    const head = z.object({ version: z.number() });
    const { version } = valueOf(await ask(stage.site, 'srs.summary', { engagementId }), head);
    const baseline = { engagementId, version, reason: 'Another one' };
    valueOf(await ask(stage.site, 'srs.baseline', baseline), z.unknown());
    await stage.deliverAll();
    const settings = z.object({
      version: z.number(),
      draft: z.object({ people: z.record(z.string(), z.array(z.string())) }),
    });
    const known = valueOf(await ask(stage.site, 'engagement.settings', { engagementId }), settings);
    const people = { ...known.draft.people, approver: [] };
    const roles = { engagementId, version: known.version, people };
    valueOf(await ask(stage.site, 'engagement.assignRoles', roles), z.unknown());
  });
  return (await stage.measure(() => stage.deliverAll())).cost;
}

async function measurePageEdited(stage: Stage): Promise<Cost> {
  const { site } = stage;
  const heard = await stage.measure(async () => {
    await editHandbookPage(site, HANDBOOK_ROW, 'One more way');
    await site.idle();
  });
  const looked = await stage.measure(() => stage.deliverAll());
  return together(heard.cost, looked.cost);
}

async function measureSchedules(stage: Stage): Promise<Measurement['schedules']> {
  const { modules } = await readManifest(join(process.cwd(), 'manifest.yml'));
  const schedules: Record<string, Cost> = {};
  for (const { key } of modules.scheduledTrigger ?? []) {
    const { cost } = await stage.measure(() => stage.site.host.runScheduled(key));
    schedules[key] = cost;
  }
  return schedules;
}

/** Somebody else gets an issue in Jira, and the plan hears of it. */
async function assigneeChanged({ site, deliver }: Stage): Promise<void> {
  const [row] = site.database.all(
    "SELECT issue_id FROM jira_issue_property WHERE value LIKE '%\"item:%' LIMIT 1",
  );
  const { accountId } = demoUser('developer');
  const path = `/rest/api/3/issue/${String(row?.issue_id)}/assignee`;
  await site.jiraAs('lead', 'PUT', path, { accountId });
  await site.idle();
  await deliver();
}

function placeOn({ site }: Stage, templateKey: TemplateKey): Place {
  const projectId = projectIdOf(site, PROJECT);
  const engagementId = `p${projectId}`;
  const draft = { ...aDraft(site, PROJECT), templateKey };
  return {
    projectId,
    engagementId,
    jobId: `apply-${engagementId}`,
    draft,
    version: 0,
    plan: NEVER_SEEN,
  };
}

/** @throws Error when the function refuses: a refusal costs less than the work. */
async function costOfCall(stage: Stage, name: FunctionName, place: Place): Promise<Cost> {
  const stored = storedRecords(stage.site, 'engagement')[0]?.value.version;
  const version = typeof stored === 'number' ? stored : place.version;
  const payload = payloadOf(name, { ...place, version });
  const as = SPEAKERS[name] ?? 'lead';
  const { value, cost } = await stage.measure(() => ask(stage.site, name, payload, as));
  valueOf(value, z.unknown());
  return cost;
}
