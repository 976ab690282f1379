import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import { makeIssues, type MadeIssue } from '../../engagement/usecases/make-issues';
import type { NewIssue } from '../../ports/issue-store';
import type { ChangeEffect } from '../effects/contract';
import type { Change } from '../model/change';
import { tasksToLink, tasksToMake } from '../model/follow-up';
import { changeName } from '../model/plan-effects';
import words from '../notice/task-words.json';
import { claimChangeMaking } from './claim-change-making';
import { rememberEffects } from './hand-over-effects';

/** Tasks that one call makes; the next slice makes those that are left. */
const MOST_MADE = 50;
const LABELS = ['rollout', 'change-task'];

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'notes' | 'clock' | 'ids'>;

/**
 * Makes a task of each condition of an approval, once, and then relates it to the request's issue.
 * @returns Seconds that the next slice has to wait; undefined for none.
 * @throws AppError when Jira does not answer; what was done until then is remembered.
 */
export async function makeChangeTasks(
  deps: Deps,
  engagement: Engagement,
  change: Change,
): Promise<number | undefined> {
  const wanted = tasksToMake(change).slice(0, MOST_MADE);
  if (wanted.length === 0) {
    await linkTasks(deps, engagement, change);
    return undefined;
  }
  const markers = wanted.map(({ key }) => taskMarker(change.changeId, key));
  const claim = await claimChangeMaking(deps, engagement, markers);
  if (!claim.isMine) return claim.waitSeconds;
  const made = await makeIssues(
    deps.issues,
    wanted.map((effect) => taskRow(engagement, change, effect)),
    claim.existing,
  );
  const outcomes = wanted.flatMap((effect, index): readonly (readonly [string, ChangeEffect])[] => {
    const outcome = made[index];
    return outcome === undefined ? [] : [[effect.key, afterMaking(effect, outcome)]];
  });
  await rememberEffects(deps, engagement, change.changeId, new Map(outcomes), true);
  return undefined;
}

function afterMaking(effect: ChangeEffect, outcome: MadeIssue): ChangeEffect {
  if (outcome.ok) {
    return { ...effect, issueId: outcome.issueId, issueKey: outcome.issueKey };
  }
  return { ...effect, state: 'failed', problem: 'changeTaskRefused', refusal: outcome.reason };
}

/** A relation that was made and not remembered is asked for a second time without harm: Jira keeps one. */
async function linkTasks(deps: Deps, engagement: Engagement, change: Change): Promise<void> {
  const { issue, changeId } = change;
  const outcomes = new Map<string, ChangeEffect>();
  try {
    for (const effect of tasksToLink(change)) {
      // An issue that is gone, or was never made, is no reason to ask again for ever.
      const outcome =
        issue?.place === 'here' && effect.issueId !== undefined
          ? await deps.notes.relate(issue.issueId, effect.issueId)
          : ({ ok: true } as const);
      const doneAt = deps.clock.now();
      outcomes.set(
        effect.key,
        outcome.ok
          ? { ...effect, state: 'done', doneAt }
          : { ...effect, state: 'failed', problem: 'changeTaskUnlinked', refusal: outcome.reason },
      );
    }
  } finally {
    if (outcomes.size > 0) await rememberEffects(deps, engagement, changeId, outcomes);
  }
}

/** By what a task is found that was made and not remembered. */
export function taskMarker(changeId: string, key: string): string {
  return `change-task:${changeId}:${key}`;
}

/** The owner is a name that the client wrote: it stands in the description, and whoever plans the work assigns it. */
function taskRow(
  engagement: Engagement,
  { changeId, number, title }: Change,
  { key, text, owner = '', dueDate }: ChangeEffect,
): NewIssue {
  const { mapping, language } = engagement.draft;
  const said = words[language];
  const name = changeName(number);
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.task ?? '',
    summary: summaryOf(`${name}: ${text}`),
    description: [
      text,
      said.owner.replace('{{owner}}', () => owner),
      said.change.replace('{{number}}', name).replace('{{title}}', () => title),
    ],
    ...(dueDate === undefined ? {} : { dueDate }),
    labels: LABELS,
    mark: {
      engagement: engagement.id,
      kind: 'changeTask',
      phase: '',
      marker: taskMarker(changeId, key),
    },
  };
}
