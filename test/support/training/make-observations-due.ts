import { planHeadRecord, readPlanHead } from '../../../src/plan/records';
import { readRoster, rosterRecord } from '../../../src/training/people-records';
import type { CertificateMark } from '../../../src/training/people/contract';
import { seedRecords } from '../../yardsticks/budgets/seed-records';
import { storedRecords } from '../engagement/ask';
import type { TestSite } from '../site/a-site';

const DAY_MS = 86_400_000;
/** Longer than until the first round, and shorter than until the second. */
const USUAL_DAYS = 35;

/** All who have a certificate got it so many days ago, and no plan says that go-live is later: what is observed is due. */
export function makeObservationsDue(site: TestSite, days = USUAL_DAYS): void {
  const at = site.clock.now() - days * DAY_MS;
  const parts = storedRecords(site, 'training').filter(({ value }) => value.kind === 'people');
  const roster = parts.map((record) => {
    const part = readRoster(record);
    const rows = part.rows.map((row) => ({
      ...row,
      certificates: Object.fromEntries(
        Object.entries(row.certificates).map(([track, mark]) => [track, earlier(mark, at)]),
      ),
    }));
    return rosterRecord({ ...part, rows });
  });
  seedRecords(site, roster);
  forgetGoLive(site);
}

/** From now on no plan says when go-live is. */
export function forgetGoLive(site: TestSite): void {
  const heads = storedRecords(site, 'plan').filter(({ value }) => value.kind === 'head');
  const plans = heads.map((record) => {
    const { summary: _summary, ...head } = readPlanHead(record);
    return planHeadRecord(head);
  });
  seedRecords(site, plans);
}

function earlier(mark: CertificateMark | undefined, at: number): CertificateMark | undefined {
  return mark === undefined ? undefined : { ...mark, at, revokedAt: undefined };
}
