import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { ERROR_CODES } from '../../../src/app-error';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { ask, startEngagement, storedRecords } from '../../support/engagement/ask';
import { aSite, type TestSite } from '../../support/site/a-site';
import { writeReport } from '../../support/yardsticks/report';
import { fitting } from '../../support/yardsticks/schema-arbitrary';
import { NEVER_SEEN, payloadOf, type Place } from '../rights/payloads';
import { spoilt } from './spoil';

/** The same payloads on every machine; another seed is one number away. */
const SEED = 20261123;
const RUNS = 40;
/** A refusal may be any of these; INTERNAL is a fault of the app. */
const REFUSALS = ERROR_CODES.filter((code) => code !== 'INTERNAL');

// Names come from the table itself: a new function is tried without anybody adding it.
const names = Object.keys(functionTable) as readonly FunctionName[];
const texts = z
  .object({ errors: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(process.cwd(), 'locales/en-US.json'), 'utf8'))).errors;
const tried: { name: string; payloads: number; refused: number }[] = [];

const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
let site: TestSite;
let place: Place;
beforeAll(async () => {
  site = await aSite({
    seed: 'demo',
    clock,
    enforceRates: false,
  });
  const { engagementId, jobId } = await startEngagement(site);
  await site.idle();
  place = {
    projectId: projectIdOf(site, 'NWE'),
    engagementId,
    jobId,
    draft: aDraft(site, 'NWE'),
    version: SEEN,
    plan: NEVER_SEEN,
  };
});
afterAll(async () => {
  writeReport('fuzz', {
    title: 'Fuzz',
    columns: ['function', 'payloads', 'refused'],
    rows: tried.map(({ name, payloads, refused }) => [name, payloads, refused]),
    note: `Seed ${SEED}.`,
  });
  await site.close();
});

/** Everything that the app can have changed: its storage, Jira's issues, and what waits in the queue. */
function fingerprint(): string {
  const tables = ['kvs_version', 'jira_issue', 'jira_issue_property', 'jira_issue_link'];
  const rows = tables.map((table) => site.database.all(`SELECT * FROM ${table} ORDER BY rowid`));
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** Stands for the engagement's version at the time of the call: an old one would get no further. */
const SEEN = 777_777_777;

function withVersion(payload: unknown): unknown {
  const isObject = typeof payload === 'object' && payload !== null && 'version' in payload;
  if (!isObject || payload.version !== SEEN) return payload;
  return { ...payload, version: storedRecords(site, 'engagement')[0]?.value.version };
}

/** A user may ask so often in a minute, and all of this would be one. */
beforeEach(async () => {
  await clock.advance(60_000);
  await site.idle();
});

describe.each(names)('%s', (name) => {
  test('answers every payload with a typed answer, and changes nothing when it refuses', async () => {
    const schema = z.toJSONSchema(functionTable[name].payload, { io: 'input' });
    const payloads = fc.oneof(
      fitting(schema),
      spoilt(fitting(schema)),
      // What is right but for one place gets furthest.
      spoilt(fc.constant(payloadOf(name, place))),
    );
    let count = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(payloads, async (given) => {
        const payload = withVersion(given);
        const before = fingerprint();

        const answer = await ask(site, name, payload);

        count += 1;
        if (answer.ok) return;
        refused += 1;
        expect(REFUSALS).toContain(answer.error.code);
        expect(Object.keys(texts)).toContain(answer.error.key);
        expect(fingerprint()).toBe(before);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    tried.push({ name, payloads: count, refused });
    expect(refused).toBeGreaterThan(0);
  });
});

test('no payload has changed what every object inherits', () => {
  expect({}).not.toHaveProperty('polluted');
});
