import type { JiraSide } from '../jira/jira-product';
import type { SiteClock } from '../platform/clock';
import type { SiteDatabase } from '../platform/database';
import { bracketProject } from './content/bracket-project';
import { fieldServiceProject } from './content/field-service-project';
import { huadongProject } from './content/huadong-project';
import { northwindProject } from './content/northwind-project';
import { seedRolesAndSchemes } from './roles-and-schemes';
import { seedDemoGate } from './demo-gate';
import { seedIssues } from './seed-issues';
import { seedPeople } from './seed-people';
import { seedProject } from './seed-project';
import { seedSharedVocabulary } from './shared-vocabulary';
import { seedVocabulary } from './site-vocabulary';

/**
 * The named sites: `demo` is for people, with issues in four projects; `one-project` is for tests, with one
 * client project without issues; `empty` has people and settings but no project.
 */
const SITES = {
  demo: [northwindProject, huadongProject, fieldServiceProject, bracketProject],
  'one-project': [{ ...northwindProject, issues: [] }],
  empty: [],
} as const;

export type SeedName = keyof typeof SITES;
export const seedNames: readonly SeedName[] = ['demo', 'one-project', 'empty'];

export interface SeedTarget {
  readonly database: SiteDatabase;
  readonly clock: SiteClock;
  readonly jira: JiraSide;
}

/**
 * Fills a new site, all or nothing. Its times and dates count from the clock's present; everything else,
 * ids and keys included, is the same each time.
 * @throws Error when the site has people already
 */
export function applySeed(name: SeedName, { database, clock, jira }: SeedTarget): void {
  if (isSeeded(jira)) throw new Error('The site is not empty.');
  const { stores } = jira;
  database.transaction(() => {
    seedPeople(stores);
    seedVocabulary(stores);
    seedRolesAndSchemes(stores);
    const shared = seedSharedVocabulary(stores);
    for (const plan of SITES[name]) {
      const vocabulary = seedProject(stores, shared, plan);
      seedIssues(jira, plan, vocabulary, clock.now());
    }
    if (name === 'demo') seedDemoGate(stores, shared);
  });
}

/** Whether a seed has been applied: a site without people is a new one. */
export function isSeeded(jira: JiraSide): boolean {
  return jira.stores.users.list().length > 0;
}
