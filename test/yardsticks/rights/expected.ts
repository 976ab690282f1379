import { engagementRole } from '../../../src/engagement/contract';
import type { FunctionName } from '../../../src/function-table';

/** Who calls. All but the last four are people of the project NWE, each with one role in its engagement. */
export const visitors = [
  // The lead administers the Jira project as well.
  ...engagementRole.options,
  /** Works in another project only. */
  'outsider',
  /** Administers the site, without any right in the project. */
  'siteAdmin',
  'anonymous',
  /** The app's own account. Atlassian lets it call nothing; if it did, its rights in Jira would decide. */
  'app',
] as const;
export type Visitor = (typeof visitors)[number];

/** What a function answers: `ok`, or the code of the refusal. */
export type Outcome = 'ok' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT';

/** Columns in the order of `visitors`: · is NOT_FOUND, F is FORBIDDEN, C is CONFLICT, + is ok. */
const LETTERS: Readonly<Record<string, Outcome>> = {
  '+': 'ok',
  F: 'FORBIDDEN',
  '·': 'NOT_FOUND',
  C: 'CONFLICT',
};

/**
 * The rights of the app, one line a function, in a project whose engagement is active. CONFLICT: he may,
 * and there is nothing to do (the engagement exists, the job has ended, the version is an old one).
 */
const ROWS: Readonly<Record<FunctionName, string>> = {
  //                         lead consultant sponsor approver keyUser viewer | outsider siteAdmin anonymous app
  // To whom nothing may be shown, an empty list is.
  'engagement.list': '+ + + + + + + + · +',
  'waiting.list': '+ + + + + + + + · +',
  'engagement.open': '+ + + + + + · · · +',
  'engagement.templates': '+ + + + + + · · · +',
  'engagement.template': '+ + + + + + · · · +',
  'engagement.prepare': '+ + + + + + · · · +',
  'engagement.preview': '+ F F F F F · · · +',
  // The lead repeats his own start, as somebody does who had no answer.
  'engagement.start': '+ F F F F F · · · C',
  'engagement.overview': '+ + + + + + · · · +',
  'engagement.settings': '+ + + + + + · · · +',
  'engagement.assignRoles': 'C F F F F F · · · C',
  'plan.get': '+ + + + + + · · · +',
  'plan.preview': '+ + F F F F · · · +',
  'plan.change': 'C C F F F F · · · C',
  'plan.setBaseline': 'C F F F F F · · · C',
  'plan.configure': 'C F F F F F · · · C',
  // No right in Jira speaks for the client.
  'plan.accept': 'F F C C F F · · · F',
  'plan.people': '+ + + + + + · · · +',
  'plan.dismiss': '+ + F F F F · · · +',
  'plan.status': '+ + + + + + · · · +',
  'plan.saveStatus': 'C C F F F F · · · C',
  'plan.export': '+ + + + + + · · · +',
  'plan.upload': '+ F F F F F · · · +',
  'plan.checkImport': '+ F F F F F · · · +',
  'plan.import': 'C F F F F F · · · C',
  // The lead repeats what he raised, as somebody does who had no answer.
  'risk.raise': '+ C F F F F · · · C',
  'risk.list': '+ + + + + + · · · +',
  'risk.summary': '+ + + + + + · · · +',
  'risk.get': '+ + + + + + · · · +',
  'risk.change': 'C C F F F F · · · C',
  'risk.dismissSignal': 'C C F F F F · · · C',
  'risk.occur': 'C C F F F F · · · C',
  'risk.configure': 'C F F F F F · · · C',
  'risk.scorings': '+ + + + + + · · · +',
  'risk.simulate': '+ + + + + + · · · +',
  'risk.export': '+ + + + + + · · · +',
  'risk.worst': '+ + + + + + · · · +',
  'risk.checkImport': '+ + F F F F · · · +',
  // Whoever comes later finds the rows in the register.
  'risk.import': '+ + F F F F · · · +',
  'risk.library': '+ + + + + + · · · +',
  'risk.adopt': '+ + F F F F · · · +',
  // The consultant has proposed it before.
  'risk.propose': 'C + F F F F · · · C',
  'risk.judgeProposal': '+ F F F F F · · · C',
  // The consultant's own; then what the lead has approved.
  'risk.withdrawProposal': 'F + F F F F · · · F',
  'risk.retireOwn': '+ F F F F F · · · +',
  'issue.open': '+ + + + + + · · · +',
  'uat.checklists': '+ + + + + + · · · +',
  // The consultant attaches the very same one, as somebody does who had no answer.
  'uat.attachChecklist': '+ + F F F F · · · +',
  // The lead was quicker with this item.
  'uat.tick': '+ C C C C F · · · C',
  'change.list': '+ + + + + + · · · +',
  'change.get': '+ + + + + + · · · +',
  // The lead repeats what he raised; everybody who takes part may raise one, and this one is there.
  'change.raise': '+ C C C C F · · · C',
  // The vendor's, or whoever asked for it: the lead.
  'change.edit': 'C C F F F F · · · C',
  'change.move': 'C C F F F F · · · C',
  // The client's alone; no right in Jira stands in for it, and the lead asked for it besides.
  'change.decide': 'F F C C F F · · · F',
  'change.apply': 'C F F F F F · · · C',
  'change.revert': 'C F F F F F · · · C',
  'change.simulate': '+ + + + + + · · · +',
  'change.configure': 'C F F F F F · · · C',
  'change.delegate': 'F F + + + F · · · F',
  'change.ledger': '+ + + + + + · · · +',
  'change.export': '+ + + + + + · · · +',
  'change.checkImport': '+ + + + + F · · · +',
  'change.import': '+ + + + + F · · · +',
  'change.summary': '+ + + + + + · · · +',
  // The lead repeats what he wrote down.
  'srs.raise': '+ C F F F F · · · C',
  'srs.get': '+ + + + + + · · · +',
  'srs.summary': '+ + + + + + · · · +',
  'srs.history': '+ + + + + + · · · +',
  'srs.change': 'C C F F F F · · · C',
  // Its issue says what the app left there.
  'srs.settle': '+ F F F F F · · · +',
  'srs.write': '+ C F F F F · · · C',
  'srs.draw': '+ C F F F F · · · C',
  'srs.drawing': '+ + + + + + · · · +',
  'srs.baseline': 'C F F F F F · · · C',
  // The lead for the vendor, the client by its roles that decide; no right in Jira stands in for them.
  'srs.sign': 'C F C C F F · · · F',
  'srs.frozen': '+ + + + + + · · · +',
  // Both sides have not signed yet.
  'srs.putBack': 'C C F F F F · · · C',
  'uat.summary': '+ + + + + + · · · +',
  'uat.list': '+ + + + + + · · · +',
  'uat.get': '+ + + + + + · · · +',
  // It is there, and was changed since.
  'uat.raise': 'C C F F F F · · · C',
  'uat.change': 'C C F F F F · · · C',
  'uat.configure': 'C F F F F F · · · C',
  'uat.library': '+ + + + + + · · · +',
  'uat.adopt': '+ + F F F F · · · +',
  'uat.export': '+ + + + + + · · · +',
  'uat.checkImport': '+ + F F F F · · · +',
  // Whoever comes later finds the rows in the register.
  'uat.import': '+ + F F F F · · · +',
  // The lead has opened it before; what he does first, others are told of.
  'uat.openCycle': '+ C F F F F · · · C',
  'uat.cycle': '+ + + + + + · · · +',
  'uat.runs': '+ + + + + + · · · +',
  'uat.assign': 'C C F F F F · · · C',
  'uat.assignModule': '+ + F F F F · · · +',
  'uat.recordEntry': '+ C F F F F · · · C',
  'uat.myRuns': '+ + + + + + · · · +',
  'uat.run': '+ + + + + + · · · +',
  // Whoever sends the very same answer finds it taken; the vendor gives a reason with it.
  'uat.answer': '+ + + + + F · · · +',
  'uat.likelyBugs': '+ + + + + F · · · +',
  'uat.reportBug': '+ + + + + F · · · +',
  'uat.trace': '+ + + + + + · · · +',
  'uat.evidence': '+ + + + + + · · · +',
  'uat.exit': '+ + + + + + · · · +',
  'uat.signoffs': '+ + + + + + · · · +',
  // The vendor, or the client; a tester has no say.
  'uat.dispose': 'C C C C F F · · · C',
  // The client's alone; no right in Jira stands in for it.
  'uat.waive': 'F F C C F F · · · F',
  // The client, or the vendor in his place with evidence.
  'uat.sign': 'C C C C F F · · · C',
  'uat.closeCycle': '+ C F F F F · · · C',
  'training.summary': '+ + + + + + · · · +',
  'training.waive': 'F F C C F F · · · F',
  'training.library': '+ + + + + + · · · +',
  'training.adopt': '+ + F F F F · · · +',
  // The lead repeats what he wrote.
  'training.writeChapter': '+ C F F F F · · · C',
  'training.chapter': '+ + + + + + · · · +',
  'training.writeQuestion': '+ C F F F F · · · C',
  // What is right is for those who write it.
  'training.questions': '+ + F F F F · · · +',
  'training.configure': 'C F F F F F · · · C',
  'training.enrol': '+ + F F F F · · · +',
  // Who of them is how far is not for everybody who may look.
  'training.people': '+ + + + + F · · · +',
  'training.mine': '+ + + + + + · · · +',
  // Of all of them the lead alone is somebody who learns here.
  'training.markRead': '+ F F F F F · · · F',
  'training.startQuiz': '+ F F F F F · · · F',
  'training.answer': '+ F F F F F · · · F',
  'training.attempt': '+ F F F F F · · · F',
  'training.handIn': '+ F F F F F · · · F',
  // Nobody lets himself try again.
  'training.allowAgain': 'F + F F F F · · · +',
  'training.certificate': '+ + + + + + · · · +',
  // The lead was quicker.
  'training.revoke': '+ F F F F F · · · C',
  'training.sessions': '+ + + + + + · · · +',
  // The lead repeats what he planned, as somebody does who had no answer.
  'training.planSession': '+ C F F F F · · · C',
  'training.session': '+ + + + + + · · · +',
  // Its trainer, the lead, was quicker.
  'training.tickAttendance': '+ C F F F F · · · C',
  // Who was there: the lead.
  'training.giveFeedback': '+ F F F F F · · · F',
  'training.cancelSession': '+ C F F F F · · · C',
  'training.guide': '+ + + + + + · · · +',
  'training.guideTexts': '+ + + + + + · · · +',
  // Of those who write, who may write in the space too.
  'training.buildHandbook': '+ + F F F F · · · +',
  // The lead was quicker.
  'training.settlePage': '+ C F F F F · · · C',
  // The lead repeats what he wrote down; whoever takes part may write, and this one is there.
  'training.writeLogEntry': '+ C C C C F · · · C',
  'training.log': '+ + + + + F · · · +',
  'training.effect': '+ + + + + F · · · +',
  // Once it is there, it is there.
  'training.logToFaq': '+ + F F F F · · · +',
  'training.checklist': '+ + F F F F · · · +',
  'training.writeChecklist': '+ C F F F F · · · C',
  // His own, and those of others for whoever holds exams.
  'training.exams': '+ + F F F F · · · +',
  // Nobody examines himself, and one alone holds it.
  'training.holdExam': 'F + F F F F · · · C',
  'training.exam': '+ + F F F F · · · +',
  'training.observe': 'F + F F F F · · · C',
  // Neither the learner nor his observer has seen what is named here; nobody else signs at all.
  'training.signExam': 'C C F F F F · · · F',
  // Those of others for whoever observes them; in the list, his own for everybody.
  'training.observations': '+ + + + + + · · · +',
  'training.behaviour': '+ + + + + F · · · +',
  'training.observation': '+ + F F F F · · · +',
  // Nobody observes himself, and nobody before its day.
  'training.recordObservation': 'F C F F F F · · · C',
  'job.progress': '+ + + + + + · · · +',
  'job.retry': 'C F F F F F · · · C',
  'job.cancel': 'C F F F F F · · · C',
};

/** The expected answer of a function to each visitor. @throws Error for a line that does not fit. */
export function expectedOf(name: FunctionName): Readonly<Record<Visitor, Outcome>> {
  const letters = ROWS[name].split(' ');
  if (letters.length !== visitors.length) throw new Error(`${name} lacks a visitor.`);
  const entries = visitors.map((visitor, index): [Visitor, Outcome] => {
    const outcome = LETTERS[letters[index] ?? ''];
    if (outcome === undefined) throw new Error(`${name} has no answer for ${visitor}.`);
    return [visitor, outcome];
  });
  // Built from every visitor, so none is missing.
  return Object.fromEntries(entries) as Record<Visitor, Outcome>;
}

/** Columns of the table of rights, as it is published: what is expected, and who is caught without a check. */
export const RIGHTS_COLUMNS = ['function', ...visitors, 'caught'];

/** A line of that table, up to its last column. */
export function expectedRow(name: FunctionName): readonly string[] {
  const expected = expectedOf(name);
  return [name, ...visitors.map((visitor) => expected[visitor])];
}
