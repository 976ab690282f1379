import { onEngagement } from '../engagement/functions';
import { changePayloads, type ChangeResults } from './contract';

type Result<Name extends keyof ChangeResults> = Promise<ChangeResults[Name]>;

/** This capability's rows of the table of functions. */
export const changeFunctions = {
  // Who may do which of these is finer than a right: it follows from the request, and the use case asks it.
  'change.raise': onEngagement(
    changePayloads['change.raise'],
    'takePart',
    async (deps, access, { change }): Result<'change.raise'> =>
      (await import('./usecases/raise-change')).raiseChange(deps, access, change),
    'writes',
  ),
  'change.list': onEngagement(
    changePayloads['change.list'],
    'read',
    async (deps, access, asked): Result<'change.list'> =>
      (await import('./usecases/list-changes')).listChanges(deps, access, asked),
  ),
  'change.get': onEngagement(
    changePayloads['change.get'],
    'read',
    async (deps, access, { changeId }): Result<'change.get'> =>
      (await import('./usecases/get-change')).getChange(deps, access, changeId),
  ),
  'change.edit': onEngagement(
    changePayloads['change.edit'],
    'takePart',
    async (deps, access, { change }): Result<'change.edit'> =>
      (await import('./usecases/edit-change')).editChange(deps, access, change),
    'writes',
  ),
  'change.move': onEngagement(
    changePayloads['change.move'],
    'takePart',
    async (deps, access, wanted): Result<'change.move'> =>
      (await import('./usecases/move-change')).moveChange(deps, access, wanted),
    'writes',
  ),
  'change.decide': onEngagement(
    changePayloads['change.decide'],
    'takePart',
    async (deps, access, vote): Result<'change.decide'> =>
      (await import('./usecases/decide-change')).decideChange(deps, access, vote),
    'writes',
  ),
  'change.apply': onEngagement(
    changePayloads['change.apply'],
    'configure',
    async (deps, access, wanted): Result<'change.apply'> =>
      (await import('./usecases/carry-out-change')).carryOutChange(deps, access, wanted),
    'writes',
  ),
  'change.revert': onEngagement(
    changePayloads['change.revert'],
    'configure',
    async (deps, access, wanted): Result<'change.revert'> =>
      (await import('./usecases/revert-change')).revertChange(deps, access, wanted),
    'writes',
  ),
  'change.simulate': onEngagement(
    changePayloads['change.simulate'],
    'read',
    async (deps, access, { changeId }): Result<'change.simulate'> =>
      (await import('./usecases/simulate-change')).simulateChange(deps, access, changeId),
  ),
  'change.configure': onEngagement(
    changePayloads['change.configure'],
    'configure',
    async (deps, access, wanted): Result<'change.configure'> =>
      (await import('./usecases/configure-changes')).configureChanges(deps, access, wanted),
    'writes',
  ),
  'change.delegate': onEngagement(
    changePayloads['change.delegate'],
    'takePart',
    async (deps, access, { delegation }): Result<'change.delegate'> =>
      (await import('./usecases/delegate-decisions')).delegateDecisions(
        deps,
        access,
        delegation ?? undefined,
      ),
    'writes',
  ),
  'change.ledger': onEngagement(
    changePayloads['change.ledger'],
    'read',
    async (deps, { engagement }, { cursor }): Result<'change.ledger'> =>
      (await import('./usecases/change-ledger')).changeLedger(deps, engagement, cursor),
  ),
} as const;
