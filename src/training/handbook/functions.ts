import { onEngagement } from '../../engagement/functions';
import { handbookPayloads, type HandbookResults } from './contract';

type Result<Name extends keyof HandbookResults> = Promise<HandbookResults[Name]>;

/** This capability's rows of the table of functions for the handbook in Confluence. */
export const handbookFunctions = {
  'training.guide': onEngagement(
    handbookPayloads['training.guide'],
    'read',
    async (deps, access): Result<'training.guide'> =>
      (await import('../usecases/show-guide')).showGuide(deps, access),
  ),
  'training.guideTexts': onEngagement(
    handbookPayloads['training.guideTexts'],
    'read',
    async (deps, { engagement }): Result<'training.guideTexts'> =>
      (await import('../usecases/guide-texts')).guideTexts(deps, engagement.id),
  ),
  // What he may do in the space is asked of Confluence by the use case.
  'training.buildHandbook': onEngagement(
    handbookPayloads['training.buildHandbook'],
    'write',
    async (deps, access, { spaceId, language }): Result<'training.buildHandbook'> =>
      (await import('../usecases/build-handbook')).buildHandbook(deps, access, {
        spaceId,
        language,
      }),
    'writes',
  ),
  'training.settlePage': onEngagement(
    handbookPayloads['training.settlePage'],
    'write',
    async (deps, access, { row, version, isMaterial }): Result<'training.settlePage'> =>
      (await import('../usecases/settle-page')).settlePage(deps, access, {
        row,
        version,
        isMaterial,
      }),
    'writes',
  ),
} as const;
