import type { ScoringModel } from '../scoring/contract';

/** What an engagement begins with. Its bands are common practice; the other numbers are guides to be edited. */
export const DEFAULT_SCORING: ScoringModel = {
  probabilityPercent: [5, 20, 40, 60, 85],
  scheduleDays: [0, 2, 5, 10, 20],
  costMeaning: ['', '', '', '', ''],
  qualityMeaning: ['', '', '', '', ''],
  bands: [
    { key: 'low', fromScore: 1, isHigh: false },
    { key: 'medium', fromScore: 5, isHigh: false },
    { key: 'high', fromScore: 10, isHigh: true },
    { key: 'extreme', fromScore: 15, isHigh: true },
  ],
  categories: [
    { key: 'client' },
    { key: 'data' },
    { key: 'interface' },
    { key: 'scope' },
    { key: 'technical' },
    { key: 'people' },
    { key: 'vendor' },
  ],
};
