import { onEngagement } from '../engagement/functions';
import { srsPayloads, type SrsResults } from './contract';

type Result<Name extends keyof SrsResults> = Promise<SrsResults[Name]>;

/** This capability's rows of the table of functions. */
export const srsFunctions = {
  'srs.raise': onEngagement(
    srsPayloads['srs.raise'],
    'write',
    async (deps, access, { requirements }): Result<'srs.raise'> =>
      (await import('./usecases/raise-requirements')).raiseRequirements(deps, access, requirements),
    'writes',
  ),
  'srs.get': onEngagement(srsPayloads['srs.get'], 'read', async (deps, access): Result<'srs.get'> =>
    (await import('./usecases/get-srs')).getSrs(deps, access),
  ),
  'srs.summary': onEngagement(
    srsPayloads['srs.summary'],
    'read',
    async (deps, { engagement }): Result<'srs.summary'> =>
      (await import('./usecases/get-srs')).summariseSrs(deps, engagement.id),
  ),
  'srs.history': onEngagement(
    srsPayloads['srs.history'],
    'read',
    async (deps, { engagement }, { recordId }): Result<'srs.history'> =>
      (await import('./usecases/get-srs')).srsHistory(deps, engagement.id, recordId),
  ),
  'srs.change': onEngagement(
    srsPayloads['srs.change'],
    'write',
    async (deps, access, { changes }): Result<'srs.change'> =>
      (await import('./usecases/change-requirements')).changeRequirements(deps, access, changes),
    'writes',
  ),
  'srs.settle': onEngagement(
    srsPayloads['srs.settle'],
    'configure',
    async (deps, access, { settlements }): Result<'srs.settle'> =>
      (await import('./usecases/settle-drift')).settleDrift(deps, access, settlements),
    'writes',
  ),
  'srs.write': onEngagement(
    srsPayloads['srs.write'],
    'write',
    async (deps, access, { entries }): Result<'srs.write'> =>
      (await import('./usecases/write-entries')).writeEntries(deps, access, entries),
    'writes',
  ),
  'srs.draw': onEngagement(
    srsPayloads['srs.draw'],
    'write',
    async (deps, access, { process }): Result<'srs.draw'> =>
      (await import('./usecases/draw-process')).drawProcess(deps, access, process),
    'writes',
  ),
  'srs.drawing': onEngagement(
    srsPayloads['srs.drawing'],
    'read',
    async (deps, { engagement }, { drawing }): Result<'srs.drawing'> =>
      (await import('./usecases/draw-process')).processDrawing(deps, engagement.id, drawing),
  ),
  'srs.baseline': onEngagement(
    srsPayloads['srs.baseline'],
    'configure',
    async (deps, access, wanted): Result<'srs.baseline'> =>
      (await import('./usecases/set-baseline')).setSrsBaseline(deps, access, wanted),
    'writes',
  ),
  // Which side somebody signs for follows from his role, and the use case asks it.
  'srs.sign': onEngagement(
    srsPayloads['srs.sign'],
    'takePart',
    async (deps, access, wanted): Result<'srs.sign'> =>
      (await import('./usecases/sign-baseline')).signSrsBaseline(deps, access, wanted),
    'writes',
  ),
  'srs.frozen': onEngagement(
    srsPayloads['srs.frozen'],
    'read',
    async (deps, { engagement }, { number }): Result<'srs.frozen'> =>
      (await import('./usecases/frozen-srs')).frozenSrs(deps, engagement.id, number),
  ),
  'srs.putBack': onEngagement(
    srsPayloads['srs.putBack'],
    'write',
    async (deps, access, wanted): Result<'srs.putBack'> =>
      (await import('./usecases/put-back')).putBack(deps, access, wanted),
    'writes',
  ),
} as const;
