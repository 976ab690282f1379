import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import type { IssueMark, NewIssue } from '../../ports/issue-store';
import type { ChangeIssue } from '../issue/contract';
import type { Change } from '../model/change';
import { waitOf, wantedChangeIssue, type WantedChangeIssue } from '../model/change-issue';
import { impactFigures } from '../model/impact-figures';
import words from '../notice/issue-words.json';

/** Labels on every issue of a request, so that people can filter without JQL on properties. */
const LABELS = ['rollout', 'change'];

export function changeMarker(changeId: string): string {
  return `change:${changeId}`;
}

/** The issue that a request is made into: of the type for changes, or of the one for tasks where none was chosen. */
export function changeRow(engagement: Engagement, change: Change): NewIssue {
  const { mapping } = engagement.draft;
  const { summary, assignee } = wantedChangeIssue(change);
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.change ?? mapping.task ?? '',
    summary: summaryOf(summary),
    description: describedAs(engagement, change),
    ...(assignee === undefined ? {} : { assignee }),
    labels: LABELS,
    mark: changeMark(engagement, change),
  };
}

/** What changes, why, and what happens if nothing is done, in the language of the engagement; a paragraph each. */
export function describedAs(
  { draft: { language } }: Engagement,
  { what, why, doNothing }: Change,
): readonly string[] {
  const said = words[language];
  const after = (pattern: string, text: string): readonly string[] =>
    text.trim() === '' ? [] : [pattern.replace('{{text}}', () => text)];
  return [what, ...after(said.why, why), ...after(said.doNothing, doNothing)];
}

/** What people search requests by. */
export function changeMark(engagement: Engagement, change: Change): IssueMark {
  const { state, type, number, impact, changeId } = change;
  return {
    engagement: engagement.id,
    kind: 'change',
    phase: '',
    marker: changeMarker(changeId),
    change: { state, type, number, days: impactFigures(impact, {}).days, ...waitOf(change) },
  };
}

/** The issue as the app has just left it. */
export function issueLeft(
  ids: Pick<ChangeIssue, 'issueId' | 'issueKey'>,
  { summary, assignee, words: said }: WantedChangeIssue,
): ChangeIssue {
  return { ...ids, place: 'here', summary, assignee, words: said };
}
