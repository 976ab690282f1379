import { onEngagement } from '../../engagement/functions';
import { accompanyPayloads, type AccompanyResults } from './contract';

type Result<Name extends keyof AccompanyResults> = Promise<AccompanyResults[Name]>;

/** Rows of the table of functions for the log of the accompany period: whoever takes part keeps it. */
export const accompanyFunctions = {
  'training.writeLogEntry': onEngagement(
    accompanyPayloads['training.writeLogEntry'],
    'takePart',
    async (deps, access, { entry }): Result<'training.writeLogEntry'> =>
      (await import('../usecases/accompany/write-log-entry')).writeLogEntry(deps, access, entry),
    'writes',
  ),
  'training.log': onEngagement(
    accompanyPayloads['training.log'],
    'takePart',
    async (deps, access, { filter, offset, most }): Result<'training.log'> =>
      (await import('../usecases/accompany/read-log')).readLog(deps, access, filter, offset, most),
  ),
  'training.logToFaq': onEngagement(
    accompanyPayloads['training.logToFaq'],
    'write',
    async (deps, access, asked): Result<'training.logToFaq'> =>
      (await import('../usecases/accompany/log-to-faq')).logToFaq(deps, access, asked),
    'writes',
  ),
} as const;
