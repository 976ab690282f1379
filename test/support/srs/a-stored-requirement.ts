import type { RequirementFacts } from '../../../src/srs/requirement/contract';
import { aRequirement } from './memory-srs';

/** An agreed requirement of the first chapter as it is stored. */
export function aStoredRequirement(
  number: number,
  values: Partial<RequirementFacts> = {},
): RequirementFacts {
  return {
    ...aRequirement(`r${String(number)}`),
    ...{ version: 1, number, chapter: 'functions', order: number, goalIds: [], state: 'agreed' },
    changed: { accountId: 'anna', at: 1 },
    ...values,
  };
}
