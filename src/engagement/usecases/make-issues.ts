import { type CreateOutcome, type IssueStore, type NewIssue } from '../../ports/issue-store';
import { MAX_ISSUES_PER_CALL } from '../model/preview';
import { withoutRefused } from './issue-rows';

/** What became of a row: the issue, found or made, or Jira's words of refusal. */
export type MadeIssue =
  | { readonly ok: true; readonly issueId: string; readonly issueKey: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Makes up to 50 issues in one call. Rows that exist already are not made again; a row that is refused
 * for an optional field (due date, assignee, labels) is tried once more without it.
 * @param existing Issues of this engagement that were found in Jira, by marker.
 */
export async function makeIssues(
  issues: IssueStore,
  rows: readonly NewIssue[],
  existing: ReadonlyMap<string, { readonly issueId: string; readonly issueKey: string }>,
): Promise<readonly MadeIssue[]> {
  const made: MadeIssue[] = rows.map(({ mark }) => {
    const found = existing.get(mark.marker);
    return found === undefined
      ? { ok: false, reason: '' }
      : { ok: true, issueId: found.issueId, issueKey: found.issueKey };
  });
  const missing = rows.flatMap((row, index) => (made[index]?.ok === true ? [] : [{ row, index }]));
  const second: { row: NewIssue; index: number }[] = [];
  for (const [{ row, index }, outcome] of await create(issues, missing)) {
    made[index] = asMade(outcome);
    const reduced = outcome.ok ? undefined : withoutRefused(row, outcome.errors);
    if (reduced !== undefined) second.push({ row: reduced, index });
  }
  for (const [{ index }, outcome] of await create(issues, second)) made[index] = asMade(outcome);
  return made;
}

interface Numbered {
  readonly row: NewIssue;
  readonly index: number;
}

async function create(
  issues: IssueStore,
  rows: readonly Numbered[],
): Promise<readonly (readonly [Numbered, CreateOutcome])[]> {
  const results: (readonly [Numbered, CreateOutcome])[] = [];
  for (let from = 0; from < rows.length; from += MAX_ISSUES_PER_CALL) {
    const part = rows.slice(from, from + MAX_ISSUES_PER_CALL);
    const outcomes = await issues.createIssues(part.map(({ row }) => row));
    for (const [index, numbered] of part.entries()) {
      results.push([numbered, outcomes[index] ?? { ok: false, errors: { '': '' } }]);
    }
  }
  return results;
}

function asMade(outcome: CreateOutcome): MadeIssue {
  return outcome.ok ? outcome : { ok: false, reason: Object.values(outcome.errors).join(' ') };
}
