import { AppError, type ErrorDetail, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChangeEdit } from '../contract';
import type { ChangeRowOutcome, ComparedChange } from '../exchange/contract';
import type { Change } from '../model/change';
import { changedFields } from '../model/change-history';
import { impactWith } from '../model/imported-impact';

import { editOf, withEdit } from './edit-change';
import type { ChangesEdit, ChangesState } from './edit-changes';
import { raisedChange } from './raise-change';
import { isBeforeClient } from './void-decision';

/** What a row does to a register, and what is written for it. */
export interface ImportedChange extends ChangeRowOutcome {
  readonly edit?: NonNullable<ChangesEdit['change']>;
}

/**
 * What becomes of a row of a file: a request that there is not becomes a draft under the next number, one that there is
 * gets the file's words, effort and cost by the rules of an edit. What the client is deciding on, or has decided, no
 * file may void.
 */
export function importedChange(
  state: ChangesState,
  access: RecordAccess<Engagement>,
  compared: ComparedChange,
  now: number,
): ImportedChange {
  const { row, changeId } = compared;
  const { change: known } = state;
  const outcome = { row, changeId, version: known?.version ?? 0, fields: [] };
  try {
    const edit =
      known === undefined
        ? raised(state, access, compared, now)
        : edited(state, known, access, compared, now);
    if (edit === undefined) return { ...outcome, outcome: 'same' };
    const { fields } = edit.entry;
    return { ...outcome, outcome: known === undefined ? 'raise' : 'change', fields, edit };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...outcome, outcome: 'refused', problem: problemOf(error) };
  }
}

type WholeEdit = Required<NonNullable<ChangesEdit['change']>>;

function raised(
  state: ChangesState,
  access: RecordAccess<Engagement>,
  compared: ComparedChange,
  now: number,
): WholeEdit {
  const { changeId, type = 'scopeChange', title, what } = compared;
  const { why = '', doNothing = '', requesterAccountId } = compared;
  const draft = { changeId, type, title, what, why, doNothing, requesterAccountId };
  const plain = raisedChange(state, access, draft, now);
  const rest = editOf(
    { ...state, change: plain },
    access,
    editIn(compared, plain),
    now,
    () => false,
  );
  const after: Change = {
    ...plain,
    ...rest?.change?.after,
    version: 1,
    lastAct: undefined,
  };
  const { accountId, at } = plain.changed;
  const fields = changedFields(undefined, after);
  return { after, entry: { version: 1, at, accountId, act: 'raised', fields } };
}

function edited(
  state: ChangesState,
  known: Change,
  access: RecordAccess<Engagement>,
  compared: ComparedChange,
  now: number,
): WholeEdit | undefined {
  const edit = editIn(compared, known);
  // What is there already is no edit, whoever may make one.
  if (changedFields(known, withEdit(known, edit)).length === 0) return undefined;
  if (isBeforeClient(known)) throw invalid('change.state', 'importVoids');
  const change = editOf(state, access, edit, now, () => false)?.change;
  return change?.entry && { after: change.after, entry: change.entry };
}

/** The edit that a row asks for of a request. */
function editIn(compared: ComparedChange, before: Change): ChangeEdit {
  const { changeId, type, title, what, why, doNothing, neededBy, ownerAccountId } = compared;
  const impact = impactWith(before.impact, compared);
  return {
    ...{ changeId, version: before.version, type, title, what, why, doNothing, neededBy },
    ...(ownerAccountId === undefined || (ownerAccountId ?? undefined) === before.ownerAccountId
      ? {}
      : { ownerAccountId }),
    ...(impact === before.impact ? {} : { impact }),
  };
}

/** With the field as a row has it. */
function problemOf({ detail: { field, ...detail } }: AppError): ErrorDetail {
  return { ...detail, ...(field === undefined ? {} : { field: field.replace(/^change\./, '') }) };
}
