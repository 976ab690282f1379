import Sequencer from '@jest/test-sequencer';

/**
 * Files of minutes, the slowest first. A clean clone knows no times of an earlier run: jest then begins with the
 * largest files, and whole sites in few lines would run alone at the end, on one core.
 */
const SLOW = [
  'test/yardsticks/faults/',
  'test/e2e/surfaces/',
  'test/yardsticks/budgets/budgets.test.ts',
  'test/yardsticks/',
  'test/e2e/',
  'test/entry/',
  'test/local-site/',
  'test/conformance/',
];

const rankOf = (path) => {
  const rank = SLOW.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return rank === -1 ? SLOW.length : rank;
};

/** Runs slow files first; among equals jest's own order stays. */
export default class SlowFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => rankOf(a.path) - rankOf(b.path));
  }
}
