import type { FunctionName } from '../../../src/function-table';
import type { Cost } from './cost';
import { totalOf } from './cost';

/** What a job may ask of the platform, by the size of what it is about. */
export interface Limit {
  readonly depth?: number;
  readonly calls?: number;
  readonly jira?: number;
  readonly storage?: number;
  /** Calls and depth must be the same whatever the size. */
  readonly isFlat: boolean;
}

/** Opening a screen that shows a register, up to its first page. */
export const LIMIT_OF_SCREEN: Limit = { depth: 3, calls: 6, isFlat: true };
/** The whole plan and up to a hundred open risks; each further hundred is one more call after the others. */
export const LIMIT_OF_SIMULATION: Limit = { depth: 3, calls: 10, isFlat: true };
/** What waits for somebody in all engagements, a thousand as well as ten. */
export const LIMIT_OF_PORTFOLIO: Limit = { depth: 3, calls: 12, isFlat: true };
/** The validator of a transition: the issue, what it stands for, the request. */
export const LIMIT_OF_GATE: Limit = { depth: 3, calls: 3, isFlat: true };
/** Opening the panel in an issue. */
const PANEL: Limit = { depth: 2, calls: 4, isFlat: true };
/** Saving one change, approving, passing a step. */
const SAVE: Limit = { depth: 4, calls: 6, isFlat: true };
/** A save that keeps the report before Jira makes the issue, so that it is never lost nor made twice. */
const REPORT: Limit = { depth: 5, calls: 6, isFlat: true };
/** A save that asks Confluence what the caller may do in a space before anything is written. */
const IN_SPACE: Limit = { depth: 5, calls: 6, isFlat: true };
/** What starting a plan costs whatever its size; how it looks the draft over is part of that. */
const BEFORE_APPLYING: Limit = { jira: 12, storage: 8, isFlat: true };

/** Every function's limit. A new function needs its line, and fails until it has one. */
const LIMITS: Readonly<Record<FunctionName, Limit>> = {
  'engagement.list': LIMIT_OF_SCREEN,
  'engagement.open': LIMIT_OF_SCREEN,
  'engagement.templates': LIMIT_OF_SCREEN,
  'engagement.template': LIMIT_OF_SCREEN,
  'engagement.prepare': LIMIT_OF_SCREEN,
  'engagement.preview': BEFORE_APPLYING,
  'engagement.start': BEFORE_APPLYING,
  'engagement.overview': LIMIT_OF_SCREEN,
  'engagement.settings': LIMIT_OF_SCREEN,
  'engagement.assignRoles': SAVE,
  'plan.get': LIMIT_OF_SCREEN,
  'plan.preview': LIMIT_OF_SCREEN,
  'plan.change': SAVE,
  'plan.setBaseline': SAVE,
  'plan.configure': SAVE,
  'plan.accept': SAVE,
  'plan.people': LIMIT_OF_SCREEN,
  'plan.dismiss': SAVE,
  'plan.status': LIMIT_OF_SCREEN,
  'plan.saveStatus': SAVE,
  'plan.export': LIMIT_OF_SCREEN,
  'plan.upload': SAVE,
  'plan.checkImport': LIMIT_OF_SCREEN,
  'plan.import': SAVE,
  'risk.raise': SAVE,
  'risk.list': LIMIT_OF_SCREEN,
  'risk.export': LIMIT_OF_SCREEN,
  'risk.worst': LIMIT_OF_SCREEN,
  'risk.checkImport': LIMIT_OF_SCREEN,
  'risk.import': SAVE,
  'risk.summary': LIMIT_OF_SCREEN,
  'risk.get': LIMIT_OF_SCREEN,
  'risk.change': SAVE,
  'risk.dismissSignal': SAVE,
  'risk.occur': SAVE,
  'risk.configure': SAVE,
  'risk.scorings': LIMIT_OF_SCREEN,
  'risk.simulate': LIMIT_OF_SIMULATION,
  'risk.library': LIMIT_OF_SCREEN,
  'risk.adopt': SAVE,
  'risk.propose': SAVE,
  'risk.judgeProposal': SAVE,
  'risk.withdrawProposal': SAVE,
  'risk.retireOwn': SAVE,
  'issue.open': PANEL,
  'uat.checklists': LIMIT_OF_SCREEN,
  'uat.attachChecklist': SAVE,
  'uat.tick': SAVE,
  // One page, whatever the number of engagements.
  'waiting.list': LIMIT_OF_SCREEN,
  'change.raise': SAVE,
  'change.list': LIMIT_OF_SCREEN,
  'change.export': LIMIT_OF_SCREEN,
  'change.checkImport': LIMIT_OF_SCREEN,
  'change.import': SAVE,
  'change.summary': LIMIT_OF_SCREEN,
  'change.get': LIMIT_OF_SCREEN,
  'change.edit': SAVE,
  'change.move': SAVE,
  'change.decide': SAVE,
  'change.apply': SAVE,
  'change.revert': SAVE,
  'change.simulate': LIMIT_OF_SCREEN,
  'change.configure': SAVE,
  'change.delegate': SAVE,
  'change.ledger': LIMIT_OF_SCREEN,
  'srs.raise': SAVE,
  // The whole of it, up to a thousand requirements.
  'srs.get': LIMIT_OF_SCREEN,
  'srs.summary': LIMIT_OF_SCREEN,
  'srs.history': LIMIT_OF_SCREEN,
  'srs.change': SAVE,
  'srs.settle': SAVE,
  'srs.write': SAVE,
  'srs.draw': SAVE,
  'srs.drawing': LIMIT_OF_SCREEN,
  'srs.baseline': SAVE,
  'srs.sign': SAVE,
  'srs.frozen': LIMIT_OF_SCREEN,
  'srs.putBack': SAVE,
  'uat.summary': LIMIT_OF_SCREEN,
  'uat.list': LIMIT_OF_SCREEN,
  'uat.get': LIMIT_OF_SCREEN,
  'uat.raise': SAVE,
  'uat.change': SAVE,
  'uat.configure': SAVE,
  'uat.library': LIMIT_OF_SCREEN,
  'uat.adopt': SAVE,
  'uat.export': LIMIT_OF_SCREEN,
  'uat.checkImport': LIMIT_OF_SCREEN,
  'uat.import': SAVE,
  'uat.openCycle': SAVE,
  'uat.cycle': LIMIT_OF_SCREEN,
  'uat.runs': LIMIT_OF_SCREEN,
  'uat.assign': SAVE,
  'uat.assignModule': SAVE,
  'uat.recordEntry': SAVE,
  'uat.myRuns': LIMIT_OF_SCREEN,
  'uat.run': LIMIT_OF_SCREEN,
  'uat.answer': SAVE,
  'uat.likelyBugs': LIMIT_OF_SCREEN,
  'uat.reportBug': REPORT,
  'uat.trace': LIMIT_OF_SCREEN,
  'uat.evidence': LIMIT_OF_SCREEN,
  'uat.exit': LIMIT_OF_SCREEN,
  'uat.signoffs': LIMIT_OF_SCREEN,
  'uat.dispose': SAVE,
  'uat.waive': SAVE,
  'uat.sign': SAVE,
  'uat.closeCycle': SAVE,
  'training.summary': LIMIT_OF_SCREEN,
  'training.waive': SAVE,
  'training.library': LIMIT_OF_SCREEN,
  'training.adopt': SAVE,
  'training.writeChapter': SAVE,
  'training.chapter': LIMIT_OF_SCREEN,
  'training.writeQuestion': SAVE,
  'training.questions': LIMIT_OF_SCREEN,
  'training.configure': SAVE,
  'training.enrol': SAVE,
  'training.people': LIMIT_OF_SCREEN,
  'training.mine': LIMIT_OF_SCREEN,
  'training.markRead': SAVE,
  'training.startQuiz': SAVE,
  'training.answer': SAVE,
  'training.attempt': LIMIT_OF_SCREEN,
  'training.handIn': SAVE,
  'training.allowAgain': SAVE,
  'training.certificate': LIMIT_OF_SCREEN,
  'training.revoke': SAVE,
  'training.sessions': LIMIT_OF_SCREEN,
  'training.session': LIMIT_OF_SCREEN,
  'training.planSession': SAVE,
  'training.tickAttendance': SAVE,
  'training.giveFeedback': SAVE,
  'training.cancelSession': SAVE,
  'training.guide': LIMIT_OF_SCREEN,
  'training.guideTexts': LIMIT_OF_SCREEN,
  'training.buildHandbook': IN_SPACE,
  'training.settlePage': SAVE,
  'training.writeLogEntry': SAVE,
  'training.log': LIMIT_OF_SCREEN,
  'training.effect': LIMIT_OF_SCREEN,
  'training.logToFaq': SAVE,
  'training.checklist': LIMIT_OF_SCREEN,
  'training.writeChecklist': SAVE,
  'training.exams': LIMIT_OF_SCREEN,
  'training.holdExam': SAVE,
  'training.exam': LIMIT_OF_SCREEN,
  'training.observe': SAVE,
  'training.signExam': SAVE,
  'training.observations': LIMIT_OF_SCREEN,
  'training.behaviour': LIMIT_OF_SCREEN,
  'training.observation': LIMIT_OF_SCREEN,
  'training.recordObservation': SAVE,
  'job.progress': LIMIT_OF_SCREEN,
  'job.retry': SAVE,
  'job.cancel': SAVE,
};

/** @throws Error for a function that nobody has given a limit. */
export function limitOf(name: FunctionName): Limit {
  const limit = new Map<string, Limit>(Object.entries(LIMITS)).get(name);
  if (limit === undefined) throw new Error(`${name} has no limit.`);
  return limit;
}

/** A function that runs on a schedule, when there is nothing to do: it runs 288 times a day. */
const SCHEDULES: Readonly<Record<string, Limit>> = {
  'job-recovery-schedule': SAVE,
  // One message for each running engagement: on the site that is measured there is one.
  'plan-look-schedule': SAVE,
};

/** @param key module of manifest.yml. @throws Error for a schedule that nobody has given a limit. */
export function limitOfSchedule(key: string): Limit {
  const limit = new Map(Object.entries(SCHEDULES)).get(key);
  if (limit === undefined) throw new Error(`The schedule ${key} has no limit.`);
  return limit;
}

/** A template of so many work items, from the click on "start" until the plan is on the screen. */
export function limitOfApplying(items: number): Limit {
  return { jira: Math.ceil(items / 50) + 12, storage: Math.ceil(items / 25) + 8, isFlat: false };
}

/**
 * Dependencies that are drawn in Jira when the plan is on the screen: nobody waits for them. The plan's first
 * hourly look may come in between, with a search and a fetch for each hundred issues.
 */
export function limitOfLinking(links: number, issues: number): Limit {
  return { jira: links + 2 * Math.ceil(issues / 100), isFlat: false };
}

/** Something that a person changed in an issue, until the plan has taken it over; its depth is of two functions. */
export const LIMIT_OF_EVENT: Limit = { calls: 10, jira: 1, isFlat: true };

/**
 * A new risk, until its issue is made and nothing is left to do: of Jira one call, of the store what claims the
 * making, keeps the issue, and looks whether there is more.
 */
export const LIMIT_OF_RISK_ISSUE: Limit = { calls: 15, jira: 1, isFlat: true };

/** Ten new requirements in one call of Jira; signers are looked for first. */
export const LIMIT_OF_REQUIREMENT_ISSUES: Limit = { calls: 18, jira: 1, isFlat: true };

/** The same for a change request that is handed in. */
export const LIMIT_OF_CHANGE_ISSUE: Limit = { calls: 15, jira: 1, isFlat: true };

/**
 * The job of a new cycle: claims it, reads cycle and cases, writes twenty runs a step and ends in one transaction; then
 * the lists of testers are brought in line.
 */
export const LIMIT_OF_CYCLE: Limit = { calls: 15, jira: 0, isFlat: true };

/** Two consumers look whom something waits for: each reads its register, and one step brings the lists in line. */
export const LIMIT_OF_SIGNERS: Limit = { calls: 15, jira: 2, isFlat: true };

/** Three pages that do not stand there yet: looked for once, each made with its mark and kept, the job claimed and ended. */
export const LIMIT_OF_HANDBOOK: Limit = { calls: 30, isFlat: true };

/** The event asks whose page it is; the look reads the page and keeps what it says. */
export const LIMIT_OF_PAGE_EDITED: Limit = { calls: 12, isFlat: true };

/** In words for a table, e.g. `depth ≤ 3, calls ≤ 6, flat`. */
export function limitText({ isFlat, ...most }: Limit): string {
  const parts = Object.entries(most).map(([what, count]) => `${what} ≤ ${count}`);
  return [...parts, ...(isFlat ? ['flat'] : [])].join(', ');
}

/** What is over a limit, in words; empty when all is well. */
export function overLimit(limit: Limit, cost: Cost): readonly string[] {
  const found = {
    depth: cost.depth,
    calls: totalOf(cost.calls),
    jira: cost.calls.jira,
    storage: cost.calls.storage,
  };
  return (['depth', 'calls', 'jira', 'storage'] as const).flatMap((what) => {
    const most = limit[what];
    return most === undefined || found[what] <= most ? [] : [`${what} ${found[what]} > ${most}`];
  });
}
