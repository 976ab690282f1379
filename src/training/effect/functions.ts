import { onEngagement } from '../../engagement/functions';
import { effectPayloads, type EffectResults } from './contract';

type Result<Name extends keyof EffectResults> = Promise<EffectResults[Name]>;

/** Rows of the table of functions for what a training has come to: for whoever takes part. */
export const effectFunctions = {
  'training.effect': onEngagement(
    effectPayloads['training.effect'],
    'takePart',
    async (deps, access): Result<'training.effect'> =>
      (await import('../usecases/effect/show-effect')).showEffect(deps, access),
  ),
} as const;
