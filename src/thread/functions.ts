import type { IssueFunction } from '../access/define-function';
import type { NeededRight } from '../access/roles';
import type { EngagementDeps } from '../engagement/deps';
import type { Engagement } from '../engagement/model/engagement';
import { threadPayloads, type ThreadResults } from './contract';
import type { FoundIssue } from './usecases/open-issue';

type OnIssue<Payload extends { readonly issueId: string }, Found, Value> = IssueFunction<
  EngagementDeps,
  Engagement,
  FoundIssue,
  Payload,
  Found,
  Value
>;

/** Declares a function on an issue of Jira; without `needs` it does not compile. */
export function onIssue<Payload extends { readonly issueId: string }, Found, Value>(
  payload: OnIssue<Payload, Found, Value>['payload'],
  needs: NeededRight,
  read: OnIssue<Payload, Found, Value>['read'],
  run: OnIssue<Payload, Found, Value>['run'],
): OnIssue<Payload, Found, Value> {
  return { scope: 'issue', effect: 'reads', payload, needs, read, run };
}

/** This capability's rows of the table of functions. */
export const threadFunctions = {
  'issue.open': onIssue(
    threadPayloads['issue.open'],
    'read',
    async (deps, issue) => (await import('./usecases/open-issue')).readIssue(deps, issue),
    async (_, access, show): Promise<ThreadResults['issue.open']> =>
      (await import('./usecases/open-issue')).openIssue(access, show),
  ),
} as const;
