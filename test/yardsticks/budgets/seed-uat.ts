import type { TestSite } from '../../support/site/a-site';
import { uatRecords } from '../../support/uat/uat-records';
import { seedRecords } from './seed-records';

/** Puts so many cases and cycles into storage, all cases in each cycle. */
export function seedUat(site: TestSite, engagementId: string, size: number, cycles: number): void {
  seedRecords(site, uatRecords(engagementId, size, cycles, site.clock.now()));
}
