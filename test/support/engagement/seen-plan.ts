import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import {
  CHANGE,
  NEVER_SEEN,
  REQUIREMENT,
  RISK,
  SMALL_PLAN,
  type SeenPlan,
} from '../../yardsticks/rights/payloads';
import { CHAPTER } from '../../yardsticks/rights/training-payloads';
import { TEST_CASE } from '../../yardsticks/rights/uat-payloads';
import type { TestSite } from '../site/a-site';
import { ask, valueOf } from './ask';

const plan = z.object({
  items: z.array(z.object({ id: z.string(), version: z.number(), kind: z.string() })),
  baselines: z.array(z.object({ number: z.number() })),
  settings: z.object({ version: z.number() }),
});

/** Versions of what can be changed in an engagement, as its lead sees them now. */
export async function seenPlan(site: TestSite, engagementId: string, project = 'NWE') {
  return {
    ...(await seenItems(site, engagementId, project)),
    ...(await seenImport(site, engagementId, project)),
    ...(await seenRegister(site, engagementId, project)),
    ...(await seenChanges(site, engagementId, project)),
    ...(await seenUat(site, engagementId, project)),
    ...(await seenSrs(site, engagementId, project)),
    ...(await seenTraining(site, engagementId, project)),
  };
}

/** Who reads what; a plan of a thousand items is long, and most payloads say nothing of it. */
const READERS: readonly (readonly [
  read: (site: TestSite, engagementId: string, project: string) => Promise<Partial<SeenPlan>>,
  what: readonly (keyof SeenPlan)[],
])[] = [
  [
    seenItems,
    [
      'itemId',
      'itemVersion',
      'deliverableId',
      'deliverableVersion',
      'baseline',
      'settings',
      'status',
    ],
  ],
  [seenImport, ['importSeen']],
  [seenRegister, ['riskVersion', 'riskIssueId', 'signalSince', 'scoring']],
  [seenChanges, ['changeVersion', 'changeHash', 'changeSettings', 'delegate']],
  [seenUat, ['caseVersion', 'runVersion', 'uatSettings', 'uatHash', 'uatSigned', 'uatBug']],
  [seenSrs, ['requirementVersion', 'srsVersion', 'srsHash']],
  [seenTraining, ['trainingSettings', 'certificateCode', 'examHash']],
];

/**
 * Of the same what the payload of a function tells, and nothing else; what nobody reads is as if nobody had seen it.
 * @throws Error when a payload tells what no reader has.
 */
export async function seenBy(
  payload: (seen: SeenPlan) => unknown,
  site: TestSite,
  engagementId: string,
): Promise<SeenPlan> {
  const told = new Set<keyof SeenPlan>();
  const watched: SeenPlan = new Proxy(NEVER_SEEN, {
    get: (seen, key: keyof SeenPlan) => {
      told.add(key);
      return seen[key];
    },
  });
  payload(watched);
  let seen = NEVER_SEEN;
  for (const [read, what] of READERS) {
    const isTold = what.some((key) => told.delete(key));
    for (const key of what) told.delete(key);
    if (isTold) seen = { ...seen, ...(await read(site, engagementId, 'NWE')) };
  }
  if (told.size > 0) throw new Error(`Nobody reads ${[...told].join(', ')}.`);
  return seen;
}

async function seenItems(site: TestSite, engagementId: string, project: string) {
  const seen = valueOf(await ask(site, 'plan.get', { engagementId }, 'lead', project), plan);
  const first = (kind: string) => seen.items.find((item) => item.kind === kind);
  const task = first('task');
  const deliverable = first('deliverable');
  return {
    itemId: task?.id ?? '',
    itemVersion: task?.version ?? 0,
    deliverableId: deliverable?.id ?? '',
    deliverableVersion: deliverable?.version ?? 0,
    baseline: seen.baselines.at(-1)?.number ?? 0,
    settings: seen.settings.version,
    status: 0,
  };
}

async function seenImport(site: TestSite, engagementId: string, project: string) {
  return { importSeen: await importSeen(site, engagementId, project) };
}

const register = z.object({
  rows: z.array(
    z.object({
      riskId: z.string(),
      version: z.number(),
      issue: z.object({ issueId: z.string() }).optional(),
      signals: z.optional(z.array(z.object({ since: z.string() }))),
    }),
  ),
  register: z.object({ scoring: z.object({ version: z.number() }) }),
});

/** Versions of what can be changed in a register. */
async function seenRegister(site: TestSite, engagementId: string, project: string) {
  const asked = { engagementId, filter: { group: 'open' }, sort: 'score' };
  const seen = valueOf(await ask(site, 'risk.list', asked, 'lead', project), register);
  const risk = seen.rows.find(({ riskId }) => riskId === RISK.riskId);
  return {
    riskVersion: risk?.version ?? 0,
    riskIssueId: risk?.issue?.issueId ?? '0',
    signalSince: risk?.signals?.[0]?.since ?? '',
    scoring: seen.register.scoring.version,
  };
}

const changes = z.object({
  rows: z.array(
    z.object({
      changeId: z.string(),
      version: z.number(),
      ballot: z.object({ hash: z.string() }).optional(),
    }),
  ),
  register: z.object({ settings: z.object({ version: z.number() }) }),
});

/** Versions of what can be changed in a register of changes, and what the client is asked. */
async function seenChanges(site: TestSite, engagementId: string, project: string) {
  const asked = { engagementId, filter: { group: 'open' }, sort: 'number' };
  const seen = valueOf(await ask(site, 'change.list', asked, 'lead', project), changes);
  const change = seen.rows.find(({ changeId }) => changeId === CHANGE.changeId);
  return {
    changeVersion: change?.version ?? 0,
    changeHash: change?.ballot?.hash ?? '0'.repeat(64),
    changeSettings: seen.register.settings.version,
    delegate: demoUser('keyUser').accountId,
  };
}

const srs = z.object({
  summary: z.object({
    version: z.number(),
    baselines: z.array(z.object({ hash: z.string() })),
  }),
  requirements: z.array(z.object({ requirementId: z.string(), version: z.number() })),
});

/** Versions of what can be changed in a specification. */
async function seenSrs(site: TestSite, engagementId: string, project: string) {
  const seen = valueOf(await ask(site, 'srs.get', { engagementId }, 'lead', project), srs);
  const requirement = seen.requirements.find(
    ({ requirementId }) => requirementId === REQUIREMENT.requirementId,
  );
  return {
    requirementVersion: requirement?.version ?? 0,
    srsVersion: seen.summary.version,
    srsHash: seen.summary.baselines.at(-1)?.hash ?? '0'.repeat(64),
  };
}

const cases = z.object({
  rows: z.array(z.object({ caseId: z.string(), version: z.number() })),
  register: z.object({ settings: z.object({ version: z.number() }) }),
});
const exit = z.object({
  modules: z.array(
    z.object({
      module: z.string(),
      hash: z.string(),
      signoff: z.object({ sequence: z.number() }).optional(),
    }),
  ),
  bugs: z.array(z.object({ issueId: z.string() })),
});
const runs = z.object({ rows: z.array(z.object({ caseId: z.string(), version: z.number() })) });

/** Versions of what can be changed in a register of test cases, and in its first cycle. */
async function seenUat(site: TestSite, engagementId: string, project: string) {
  const asked = { engagementId, filter: { group: 'active' }, sort: 'number' };
  const seen = valueOf(await ask(site, 'uat.list', asked, 'lead', project), cases);
  const inCycle = { engagementId, cycle: 1, filter: {} };
  const cycle = valueOf(await ask(site, 'uat.runs', inCycle, 'lead', project), runs);
  const end = valueOf(await ask(site, 'uat.exit', { engagementId }, 'lead', project), exit);
  const all = end.modules.find(({ module }) => module === '');
  const isCase = ({ caseId }: { readonly caseId: string }) => caseId === TEST_CASE.caseId;
  return {
    caseVersion: seen.rows.find(isCase)?.version ?? 0,
    runVersion: cycle.rows.find(isCase)?.version ?? 0,
    uatSettings: seen.register.settings.version,
    uatHash: all?.hash ?? '0'.repeat(64),
    uatSigned: all?.signoff?.sequence ?? 0,
    uatBug: end.bugs[0]?.issueId ?? '0',
  };
}

const summary = z.object({
  register: z.object({ settings: z.object({ version: z.number() }) }),
});
const people = z.object({
  rows: z.array(
    z.object({ certificates: z.record(z.string(), z.object({ code: z.string() }).optional()) }),
  ),
});

/** What can be changed of a training: its settings, and the first certificate that there is. */
async function seenTraining(site: TestSite, engagementId: string, project: string) {
  const seen = valueOf(
    await ask(site, 'training.summary', { engagementId }, 'lead', project),
    summary,
  );
  const asked = { engagementId, filter: {} };
  const { rows } = valueOf(await ask(site, 'training.people', asked, 'lead', project), people);
  const codes = rows.flatMap(({ certificates }) => Object.values(certificates));
  return {
    trainingSettings: seen.register.settings.version,
    certificateCode: codes[0]?.code ?? '2222222222222222',
    examHash: await seenExam(site, engagementId, project),
  };
}

/** Hash of what is signed of the exam that the lead shows, where there is one. */
async function seenExam(site: TestSite, engagementId: string, project: string): Promise<string> {
  const asked = { engagementId, chapterId: CHAPTER.chapterId };
  const answer = await ask(site, 'training.exam', asked, 'lead', project);
  return answer.ok ? z.object({ hash: z.string() }).parse(answer.value).hash : '0'.repeat(64);
}

const checked = z.object({ comparison: z.object({ seen: z.string() }).optional() });

/** Fingerprint of what the import of the yardsticks' small table would do now. */
export async function importSeen(
  site: TestSite,
  engagementId: string,
  project = 'NWE',
): Promise<string> {
  const payload = { engagementId, format: 'csv', packed: SMALL_PLAN };
  const answer = await ask(site, 'plan.checkImport', payload, 'lead', project);
  return valueOf(answer, checked).comparison?.seen ?? '';
}
