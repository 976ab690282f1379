import type { RequirementFacts } from '../requirement/contract';
import { wordingFindings } from './wording-lint';

/** What keeps both sides from signing, or should make them look twice. */
export interface ReadinessFinding {
  readonly requirementId: string;
  readonly number: number;
  readonly kind: 'openQuestion' | 'noCriteria' | 'noValue' | 'notAgreed' | 'wording';
}

export interface Readiness {
  /** As long as there is one, no baseline is set. */
  readonly blockers: readonly ReadinessFinding[];
  readonly advice: readonly ReadinessFinding[];
}

/** Looks through what would be signed. What is out of scope, or will not be done, needs no criteria. */
export function readiness(requirements: readonly RequirementFacts[]): Readiness {
  const kept = requirements.filter(({ state }) => state !== 'retired');
  const found = (
    kind: ReadinessFinding['kind'],
    isIt: (requirement: RequirementFacts) => boolean,
  ): readonly ReadinessFinding[] =>
    kept.filter(isIt).map(({ requirementId, number }) => ({ requirementId, number, kind }));
  return {
    blockers: [
      ...found('openQuestion', ({ openQuestion }) => openQuestion !== undefined),
      ...found('noCriteria', (one) => isOwed(one) && one.acceptanceCriteria.length === 0),
      ...found('noValue', (one) => isOwed(one) && one.fit === 'gap' && one.gapValue === undefined),
    ],
    advice: [
      ...found('notAgreed', ({ state }) => state === 'draft'),
      ...found('wording', (one) => wordingFindings(one).length > 0),
    ],
  };
}

/** Whether somebody will build and accept it. */
function isOwed({ scope, priority }: RequirementFacts): boolean {
  return (scope === 'in' || scope === 'custom') && priority !== 'wont';
}
