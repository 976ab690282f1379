import type { PlanItem } from '../../../src/engagement/model/engagement';
import type { PlanHead } from '../../../src/plan/model/plan-head';
import { checklistLines } from './checklist-faults';
import { changeLines } from './change-faults';
import { registerLines } from './register-faults';
import { srsLines } from './srs-faults';
import type { Facts } from './facts';
import { signoffLines } from './signoff-facts';
import { trainingLines } from './training-faults';
import { uatLines } from './uat-faults';

/** One line a thing that must be the same at the end whatever went wrong. */
export type Shape = readonly string[];

/** Everything but ids, times and versions. */
export function shapeOf(facts: Facts): Shape {
  const markerOf = new Map(facts.issues.map(({ id, marker }) => [id, marker]));
  const named = (id: string | undefined): string => markerOf.get(id ?? '') ?? 'none';
  return [
    ...facts.engagements.flatMap(({ state, draft, itemCount, plannedGoLive, phases }) => [
      `engagement ${JSON.stringify({ state, draft, itemCount, plannedGoLive })}`,
      ...phases.map(({ key, issueId }) => `phase ${key} is ${named(issueId)}`),
    ]),
    ...facts.parts.flatMap(({ items }) =>
      items.map(({ id, issueId }) => `item ${id} is ${named(issueId)}`),
    ),
    ...facts.parts.flatMap(({ items }) => items.map(planningOf)),
    ...facts.heads.flatMap(headLines),
    ...facts.baselines.map(({ number, items }) => `baseline ${number}: ${JSON.stringify(items)}`),
    ...facts.statusTexts.map(({ week, text }) => `status ${week}: ${text}`),
    ...registerLines(facts.register),
    ...changeLines(facts.changes),
    ...srsLines(facts.srs),
    ...uatLines(facts.uat),
    ...trainingLines(facts.training),
    ...signoffLines(facts.signoffs),
    ...facts.checklists.flatMap(checklistLines),
    ...[...facts.dueDates].map(([id, day]) => `issue ${named(id)} is due ${day}`),
    ...facts.issues.map(({ marker }) => `issue ${marker}`),
    ...facts.links.map((pair) => `link ${pair.split('>').map(named).join('>')}`),
    `relations: ${facts.relations}`,
    `comments: ${facts.comments}`,
    ...facts.jobs.map(
      ({ state, recorded, failures }) => `job ${JSON.stringify({ state, recorded, failures })}`,
    ),
    ...facts.journal.map(
      ({ sequence, type, accountId }) => `entry ${sequence}: ${type} by ${accountId}`,
    ),
  ];
}

/** What the schedule follows from. */
function planningOf(item: PlanItem): string {
  const { id, durationDays, startNoEarlierThan, mustFinishBy, actual, acceptance } = item;
  const decision = acceptance?.decision;
  const planning = { durationDays, startNoEarlierThan, mustFinishBy, actual, decision };
  return `item ${id}: ${JSON.stringify(planning)}`;
}

function headLines(head: PlanHead): readonly string[] {
  const { settings, baselines, drawDown, dismissed, unplanned, isProjected } = head;
  return [
    `plan ${JSON.stringify({ settings, dismissed, unplanned, isProjected })}`,
    ...baselines.map(({ number, reason }) => `plan has baseline ${number}: ${reason ?? ''}`),
    ...drawDown.map((entry) => `buffer ${JSON.stringify(entry)}`),
  ];
}

/** Lines that only one of them has. What is there twice has been told by the invariants. */
export function differences(wanted: Shape, got: Shape): readonly string[] {
  return [
    ...wanted.filter((line) => !got.includes(line)).map((line) => `missing: ${line}`),
    ...got.filter((line) => !wanted.includes(line)).map((line) => `not wanted: ${line}`),
  ];
}
