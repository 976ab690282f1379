import type { Impact } from '../impact/contract';

const NOTHING: Impact = {
  effort: [],
  extraCost: 0,
  planEffects: [],
  takes: 'buffer',
  requirements: [],
  uatCases: [],
  chapters: [],
  roles: [],
  dataObjects: [],
  newRisks: [],
  alternatives: '',
};

/** An impact with the effort and cost that a file says; undefined as long as there is nothing to say. */
export function impactWith(
  before: Impact | undefined,
  {
    effort = [],
    extraCost,
  }: { readonly effort?: Impact['effort'] | undefined; readonly extraCost?: number | undefined },
): Impact | undefined {
  const known = before ?? NOTHING;
  const daysOf = (role: string) =>
    known.effort.reduce((sum, one) => sum + (one.role === role ? one.days : 0), 0);
  const changed = effort.filter(({ role, days }) => daysOf(role) !== days);
  const roles = new Set(changed.map(({ role }) => role));
  const after: Impact = {
    ...known,
    effort: [
      ...known.effort.filter(({ role }) => !roles.has(role)),
      ...changed.filter(({ days }) => days > 0),
    ],
    extraCost: extraCost ?? known.extraCost,
  };
  const isSame = changed.length === 0 && after.extraCost === known.extraCost;
  return isSame ? before : after;
}
