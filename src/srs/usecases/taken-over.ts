import { AppError, invalid } from '../../app-error';
import type { IssueSaid, JiraSettlement } from '../issue/contract';
import { changedFields } from '../model/changed-fields';
import { changedRequirement } from '../model/changed-requirement';
import { isOpenForChange } from '../model/is-open-for-change';
import { readIssueText } from '../model/issue-text';
import type { Requirement } from '../model/requirement';
import { isAway, type KnownIssue, type SeenDrift } from '../model/srs-issues';
import { requirementName, type RequirementChange } from '../requirement/contract';
import { checkRequirement } from './check-requirement';
import type { RequirementEdit } from './edit-srs';
import type { SrsState } from './read-srs-state';
import { signsOf } from './requirement-rows';
import { changedMeanwhile, known } from './srs-errors';

type Take = Extract<JiraSettlement, { act: 'take' }>;

/** Characters that a statement and a criterion may have, whoever writes them. */
const MOST_STATEMENT = 2_000;
const MOST_CRITERION = 500;

/**
 * The requirement as its issue says it: only what was edited there is taken. What is stored in the end is a draft like any
 * other edit; after a signature only an approved change request lets it in.
 * @returns undefined when the same person has taken the same text over already.
 * @throws AppError CONFLICT when Jira says, or the requirement is, something else by now; INVALID naming the field.
 */
export function takenOver(
  state: SrsState,
  own: KnownIssue | undefined,
  { requirementId, version, said }: Take,
  by: { readonly accountId: string; readonly at: number },
  field: string,
): { readonly after: KnownIssue; readonly edit?: RequirementEdit } | undefined {
  const before = known(state.requirements.get(requirementId));
  const drift = own?.drift;
  if (own?.issue === undefined || drift === undefined || isAway(own)) {
    if (isDone(before, version, by.accountId, said)) return undefined;
    if (before.version !== version) throw changedMeanwhile(before);
    throw new AppError({ code: 'CONFLICT', key: 'jiraAsLeft', params: itemOf(before) });
  }
  const signs = signsOf(said);
  if (signs.summary !== drift.summary || signs.description !== drift.description) {
    throw new AppError({ code: 'CONFLICT', key: 'jiraSaysOther', params: itemOf(before) });
  }
  if (before.version !== version) throw changedMeanwhile(before);
  if (!isOpenForChange(before, state.signed)) {
    const number = state.signed?.number ?? 0;
    throw invalid(field, 'requirementSigned', { ...itemOf(before), number });
  }
  const { issueId, issueKey } = own.issue;
  // What differs from it then is written like any edit.
  const after: KnownIssue = {
    ...own,
    issue: { issueId, issueKey, ...signs },
    drift: undefined,
    shown: undefined,
  };
  const change = changeOf(before, drift, { requirementId, version, said, act: 'take' }, field);
  const all = [...state.requirements.values()];
  const wanted = changedRequirement(before, change, all, by);
  const fields = changedFields(before, wanted);
  if (fields.length === 0) return { after };
  checkRequirement(wanted, `${field}.said`);
  const { accountId, at } = by;
  const entry = { version: wanted.version, at, accountId, act: 'takenOver', fields } as const;
  return { after, edit: { after: wanted, entry } };
}

/** @throws AppError INVALID for more than a requirement may hold. */
function changeOf(
  before: Requirement,
  drift: SeenDrift,
  { requirementId, version, said }: Take,
  field: string,
): RequirementChange {
  const { title, statement, acceptanceCriteria, hasTooMany } = readIssueText(said, before);
  const isTooLong =
    statement.length > MOST_STATEMENT ||
    hasTooMany ||
    acceptanceCriteria.some(({ text }) => text.length > MOST_CRITERION);
  const isDescribed = drift.fields.includes('description');
  if (isDescribed && isTooLong) throw invalid(`${field}.said`, 'jiraTextTooLong', itemOf(before));
  return {
    requirementId,
    version,
    ...(drift.fields.includes('summary') ? { title } : {}),
    ...(isDescribed ? { statement, acceptanceCriteria: [...acceptanceCriteria] } : {}),
  };
}

/** Whether he took it over on top of what he saw, and that is what is stored. */
function isDone(before: Requirement, seen: number, accountId: string, said: IssueSaid): boolean {
  const { version, changed, title, statement, acceptanceCriteria } = before;
  if (version !== seen + 1 || changed.accountId !== accountId) return false;
  const read = readIssueText(said, before);
  return (
    read.title === title &&
    (said.lines.length === 0 || read.statement === statement) &&
    read.acceptanceCriteria.length === acceptanceCriteria.length
  );
}

function itemOf({ number }: Requirement): { readonly item: string } {
  return { item: requirementName(number) };
}
