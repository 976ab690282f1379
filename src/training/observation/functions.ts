import { onEngagement } from '../../engagement/functions';
import { observationPayloads, type ObservationResults } from './contract';

type Result<Name extends keyof ObservationResults> = Promise<ObservationResults[Name]>;

/**
 * Rows of the table of functions for observations at work. Who observes whom is finer than a right: a seed trainer may have
 * none but to look. The use cases ask for it.
 */
export const observationFunctions = {
  'training.observations': onEngagement(
    observationPayloads['training.observations'],
    'read',
    async (deps, access, asked): Result<'training.observations'> =>
      (await import('../usecases/observation/list-observations')).listObservations(
        deps,
        access,
        asked,
      ),
  ),
  /** Of all, whoever they are: for whoever takes part. */
  'training.behaviour': onEngagement(
    observationPayloads['training.behaviour'],
    'takePart',
    async (deps, access): Result<'training.behaviour'> =>
      (await import('../usecases/observation/show-behaviour')).showBehaviour(deps, access),
  ),
  'training.observation': onEngagement(
    observationPayloads['training.observation'],
    'read',
    async (deps, access, asked): Result<'training.observation'> =>
      (await import('../usecases/observation/show-observation')).showObservation(
        deps,
        access,
        asked,
      ),
  ),
  'training.recordObservation': onEngagement(
    observationPayloads['training.recordObservation'],
    'read',
    async (deps, access, asked): Result<'training.recordObservation'> =>
      (await import('../usecases/observation/record-observation')).recordObservation(
        deps,
        access,
        asked,
      ),
    'writes',
  ),
} as const;
