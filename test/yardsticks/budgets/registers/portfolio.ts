import { LIMIT_OF_PORTFOLIO, type Limit } from '../limits';
import { seedPortfolio } from '../seed-portfolio';
import { aRegister } from './register';

/** A page of a query has so many engagements; a list has three pages at the most, and says that it is not all. */
const LISTED = { aPage: 100, pages: 3 } as const;
/** Besides the one with which the stage begins. */
const STARTED = 1;

function limitOfList(size: number): Limit {
  const pages = Math.min(LISTED.pages, Math.ceil(size / LISTED.aPage));
  // The projects that he may see are asked for beside the first page.
  return { depth: pages, calls: 1 + pages, isFlat: false };
}

export const portfolio = aRegister({
  name: 'engagements',
  sizes: [100, 1_000, 10_000],
  tested: [100, 1_000],
  fill: ({ stage, size }) => {
    seedPortfolio(stage.site, size - STARTED);
  },
  acts: {
    'what waits for somebody in all of them': {
      name: 'waiting.list',
      payload: {},
      as: 'sponsor',
      limitAt: () => LIMIT_OF_PORTFOLIO,
    },
    'choose one': {
      name: 'engagement.list',
      payload: {},
      as: 'sponsor',
      limitAt: limitOfList,
    },
    'open one': { name: 'engagement.overview', payload: {}, as: 'sponsor', isByKey: true },
  },
});
