import type { Impact } from '../../../src/change/impact/contract';

/** An impact of so many person-days that moves nothing in the plan. */
export const anImpact = (days: number, values: Partial<Impact> = {}): Impact => ({
  effort: [{ role: 'consultant', days }],
  extraCost: 0,
  planEffects: [],
  takes: 'buffer',
  requirements: [{ text: 'R-12 Approval of orders' }],
  uatCases: [],
  chapters: [],
  roles: [],
  dataObjects: [],
  newRisks: [],
  alternatives: '',
  ...values,
});
