import { isGateAsked, refusalOf } from '../../model/gate';
import type { AskTrained } from '../../../thread/usecases/trained-people';
import { readEverybody } from '../read-people';
import { readinessStateOf } from './read-readiness';

/** What is true now, not what was counted for the overview: a waiver of this minute counts, and one that is over does not. */
export const askTrained: AskTrained = async (deps, engagementId) => {
  const { head, rows } = await readEverybody(deps, engagementId);
  const { readiness, criteria } = readinessStateOf({ head, rows }, deps.clock.now());
  if (!isGateAsked(head.chapters.length, readiness.people)) return undefined;
  const { passed, total, isMet } = readiness.operators;
  const missing = refusalOf(criteria);
  return {
    operators: { passed, total, isMet },
    ...(missing === undefined
      ? {}
      : { refusal: { code: 'INVALID', field: 'decision', ...missing } }),
  };
};
