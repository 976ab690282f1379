import { isDeepStrictEqual } from 'node:util';
import type { Engagement } from '../../../src/engagement/model/engagement';
import { itemMarker, phaseMarker } from '../../../src/engagement/usecases/issue-rows';
import { totalOf } from '../../../src/jobs/model/job';
import { firstBrokenLink } from '../../../src/signoff/model/journal';
import { parseDay } from '../../../src/plan/model/calendar-day';
import { planStanding } from '../../../src/plan/usecases/plan-standing';
import { summaryOf } from '../../../src/plan/usecases/plan-summary';
import { checklistFaults } from './checklist-faults';
import { changeFaults, issuesOfChanges } from './change-faults';
import { issuesOfRequirements, srsFaults } from './srs-faults';
import { issuesOfRegister, registerFaults } from './register-faults';
import type { Facts } from './facts';
import { signoffFaults } from './signoff-facts';
import { trainingFaults } from './training-faults';
import { issuesOfBugs, uatFaults } from './uat-faults';

/**
 * What is wrong in what is stored, in words; empty when nothing is lost, nothing there twice, every summary
 * equals a recount and the journal is whole. To be asked when everything has recovered and no work is left.
 */
export function brokenInvariants(facts: Facts): readonly string[] {
  const [engagement] = facts.engagements;
  if (engagement === undefined) return facts.issues.length > 0 ? ['issues of nothing'] : [];
  return [
    ...when(facts.engagements.length > 1, 'two engagements in one project'),
    ...when(facts.messages > 0, `${facts.messages} messages still on their way`),
    ...journalFaults(facts),
    ...jobFaults(facts),
    ...issueFaults(facts),
    ...linkFaults(facts),
    ...summaryFaults(facts, engagement),
    ...registerFaults(facts.register),
    ...changeFaults(facts.changes),
    ...srsFaults(facts.srs),
    ...uatFaults(facts.uat),
    ...trainingFaults(facts.training),
    ...signoffFaults(facts.signoffs),
    ...checklistFaults(facts.checklists),
  ];
}

function journalFaults({ engagements, journal }: Facts): readonly string[] {
  const head = engagements[0]?.journal;
  const last = journal.at(-1);
  const broken = firstBrokenLink(journal);
  return [
    ...when(broken !== undefined, `the journal breaks at ${String(broken)}`),
    ...when(
      head?.hash !== last?.hash || head?.sequence !== journal.length,
      'the engagement remembers another end of its journal',
    ),
  ];
}

function jobFaults({ engagements, jobs, parts, links }: Facts): readonly string[] {
  const [job] = jobs;
  const [engagement] = engagements;
  if (jobs.length !== 1 || job === undefined) return [`${jobs.length} jobs`];
  const all = parts.flatMap((part) => part.items);
  // What was added to the plan later is no work of the job.
  const items = all.filter(({ rank }) => rank < totalOf(job));
  const added = all.length - items.length;
  return [
    ...when(
      totalOf(job) + added !== engagement?.itemCount,
      'job and plan count other items than there are',
    ),
    ...when(items.length !== job.recorded, `${items.length} items, ${job.recorded} recorded`),
    ...when(
      job.state === 'finished' && all.length !== engagement?.itemCount,
      `${all.length} items, ${String(engagement?.itemCount)} counted`,
    ),
    ...when(
      job.state === 'finished' && job.linked !== links.length,
      `${links.length} links, ${job.linked} counted`,
    ),
    ...when(
      (engagement?.state === 'active') !== (job.state === 'finished'),
      'job and state differ',
    ),
    ...when(!['finished', 'cancelled'].includes(job.state), `the job is left ${job.state}`),
    ...when(job.failures.length > 0, `failures: ${JSON.stringify(job.failures)}`),
  ];
}

/** An issue that no record names is one made twice, or one whose record is lost. */
function issueFaults({
  engagements,
  jobs,
  parts,
  issues,
  register,
  changes,
  srs,
  uat,
}: Facts): readonly string[] {
  const [job] = jobs;
  const [engagement] = engagements;
  const markers = issues.map(({ marker }) => marker);
  const twice = markers.filter((marker, index) => markers.indexOf(marker) !== index);
  if (job?.state !== 'finished') return when(twice.length > 0, `twice: ${twice.join(' ')}`);
  const named = new Map([
    ...(engagement?.phases ?? []).map(({ key, issueId }) => [phaseMarker(key), issueId] as const),
    ...parts.flatMap((part) =>
      part.items.map(({ id, issueId }) => [itemMarker(id), issueId] as const),
    ),
    ...issuesOfRegister(register),
    ...issuesOfChanges(changes),
    ...issuesOfBugs(uat),
    ...issuesOfRequirements(srs),
  ]);
  const made = new Map(issues.map(({ id, marker }) => [marker, id]));
  const lost = [...named].filter(([marker, id]) => id === undefined || made.get(marker) !== id);
  return [
    ...when(twice.length > 0, `twice: ${twice.join(' ')}`),
    ...when(lost.length > 0, `lost: ${lost.map(([marker]) => marker).join(' ')}`),
    ...when(made.size !== named.size, `${made.size} issues, ${named.size} named`),
  ];
}

/** What is kept beside the plan must be what it comes to when it is computed anew. */
function summaryFaults(
  { heads, parts, baselines }: Facts,
  engagement: Engagement,
): readonly string[] {
  const [head] = heads;
  if (heads.length > 1) return [`${heads.length} heads of one plan`];
  if (head?.summary === undefined) return [];
  const items = parts.flatMap((part) => part.items);
  const state = { engagement, head, parts, items, baseline: baselines[0] };
  const standing = planStanding(state, parseDay(head.summary.statusDay) ?? 0);
  const consumed = standing.consumption?.consumedDays ?? 0;
  const drawn = head.drawDown.reduce((sum, { days }) => sum + days, 0);
  const anew: unknown = JSON.parse(JSON.stringify(summaryOf(state, standing)));
  return [
    ...when(!isDeepStrictEqual(head.summary, anew), "the plan's summary is not what it comes to"),
    ...when(drawn !== consumed, `the buffer's journal says ${drawn}, the plan ${consumed}`),
    ...when(
      head.baselines.at(-1)?.number !== baselines[0]?.number,
      'the list of baselines ends with another one',
    ),
  ];
}

function linkFaults({ jobs, parts, links }: Facts): readonly string[] {
  if (jobs[0]?.state !== 'finished') return [];
  const items = parts.flatMap((part) => part.items);
  const issueOf = new Map(items.map(({ id, issueId }) => [id, issueId]));
  const wanted = items.flatMap(({ id, predecessors }) =>
    predecessors.map(({ itemId }) => `${issueOf.get(itemId) ?? ''}>${issueOf.get(id) ?? ''}`),
  );
  const missing = wanted.filter((pair) => !links.includes(pair));
  return [
    ...when(missing.length > 0, `links not drawn: ${missing.join(' ')}`),
    ...when(links.length !== wanted.length, `${links.length} links for ${wanted.length}`),
  ];
}

function when(isWrong: boolean, words: string): readonly string[] {
  return isWrong ? [words] : [];
}
