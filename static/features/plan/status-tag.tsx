import { Tag } from '../../shared/feedback/tag';
import type { IssueState } from '../../shared/jira/use-issue-states';

const TONES = { new: 'neutral', indeterminate: 'information', done: 'success' } as const;

/** Jira's own name of a status, coloured by its category as Jira does. */
export function StatusTag({ state }: { state: IssueState }) {
  return <Tag tone={TONES[state.category]}>{state.status}</Tag>;
}
