import { caseState, type CaseFacts, type CaseState } from '../case/contract';
import { sumsAfter, type Sums } from './sums';

/** What a case adds: `case:<module>:<state>:<priority>`. */
function contributionOf({ module, state, priority }: CaseFacts): Sums {
  return { [`case:${module}:${state}:${priority}`]: 1 };
}

/** The sums after cases have changed; `undefined` for what is not there. */
export function caseCountsAfter(
  sums: Sums,
  changes: readonly {
    readonly before: CaseFacts | undefined;
    readonly after: CaseFacts | undefined;
  }[],
): Sums {
  return sumsAfter(sums, contributionOf, changes);
}

/** The sums of a whole register, for whoever doubts the others. */
export function recountCases(cases: readonly CaseFacts[]): Sums {
  return caseCountsAfter(
    {},
    cases.map((after) => ({ before: undefined, after })),
  );
}

/** Cases by state; of one module, or of all. */
export function casesByState(sums: Sums, module?: string): Readonly<Record<CaseState, number>> {
  const count = (state: CaseState): number =>
    Object.entries(sums).reduce((sum, [name, amount]) => {
      const [kind, key, its] = name.split(':');
      const isIn = kind === 'case' && its === state && (module === undefined || key === module);
      return isIn ? sum + amount : sum;
    }, 0);
  // One entry for each state, so none is missing.
  return Object.fromEntries(caseState.options.map((state) => [state, count(state)])) as Record<
    CaseState,
    number
  >;
}
