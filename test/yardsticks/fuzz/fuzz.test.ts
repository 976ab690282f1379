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
import { seenPlan } from '../../support/engagement/seen-plan';
import { aSite, type TestSite } from '../../support/site/a-site';
import { writeReport } from '../../support/yardsticks/report';
import { fitting } from '../../support/yardsticks/schema-arbitrary';
import { changesOf } from '../faults/change-faults';
import { specificationOf } from '../faults/srs-faults';
import { registerOf } from '../faults/register-faults';
import { CHANGE, NEVER_SEEN, payloadOf, RISK, type Place } from '../rights/payloads';
import { mistakesOn, wrongPayloads } from './refused';
import { spoilt } from './spoil';

/** The same payloads on every machine; another seed is one number away. */
const SEED = 20261123;
/** Payloads a function; `ROLLOUT_FULL=1` sends more. */
const RUNS = process.env.ROLLOUT_FULL === '1' ? 100 : 30;
/** Of the payloads that are wrong for certain every so manieth is tried without a schema as well. */
const STEP = process.env.ROLLOUT_FULL === '1' ? 1 : 10;
/** A refusal may be any of these; INTERNAL is a fault of the app. */
const REFUSALS = ERROR_CODES.filter((code) => code !== 'INTERNAL');

// Names come from the table itself: a new function is tried without anybody adding it.
const names = Object.keys(functionTable) as readonly FunctionName[];
const texts = z
  .object({ errors: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(process.cwd(), 'locales/en-US.json'), 'utf8'))).errors;
const tried: { name: string; payloads: number; refused: number }[] = [];
const wrong = new Map<string, readonly [payloads: number, caught: number]>();

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
  // The start goes on by itself, and would look as if a refused payload had written.
  const isLinking = () => storedRecords(site, 'job').some(({ value }) => value.state === 'linking');
  do {
    await clock.advance(60_000);
    await site.idle();
  } while (isLinking());
  place = {
    projectId: projectIdOf(site, 'NWE'),
    engagementId,
    jobId,
    draft: aDraft(site, 'NWE'),
    version: SEEN,
    plan: {
      ...NEVER_SEEN,
      riskVersion: SEEN_RISK,
      scoring: SEEN_SCORING,
      changeVersion: SEEN_CHANGE,
      changeSettings: SEEN_SETTINGS,
      requirementVersion: SEEN_REQUIREMENT,
      srsVersion: SEEN_SRS,
    },
  };
  // What there is nothing of cannot be refused for what is wrong with it.
  await ask(site, 'risk.raise', payloadOf('risk.raise', place));
  await ask(site, 'change.raise', payloadOf('change.raise', place));
  await ask(site, 'srs.raise', payloadOf('srs.raise', place));
  await ask(site, 'srs.draw', payloadOf('srs.draw', place));
  await clock.advance(60_000);
  await site.idle();
  const { riskIssueId } = await seenPlan(site, engagementId);
  place = { ...place, plan: { ...place.plan, riskIssueId } };
});
afterAll(async () => {
  writeReport('fuzz', {
    title: 'Fuzz',
    columns: ['function', 'payloads', 'refused', 'wrong for certain', 'caught'],
    rows: tried.map(({ name, payloads, refused }) => [
      name,
      payloads,
      refused,
      ...(wrong.get(name) ?? []),
    ]),
    note: `Seed ${SEED}. Of the payloads that are wrong for certain every one is refused, with the name of what is wrong; caught: how many of every ${STEP}th would not be if the schema of the function were left out.`,
  });
  await site.close();
});

/** Everything that the app can have changed: its storage, Jira's issues, and what waits in the queue. */
function fingerprint(): string {
  const changes = site.database.one('SELECT total_changes() AS count')?.count;
  if (taken !== undefined && taken.changes === changes) return taken.print;
  const tables = ['kvs_version', 'jira_issue', 'jira_issue_property', 'jira_issue_link'];
  const rows = tables.map((table) => site.database.all(`SELECT * FROM ${table} ORDER BY rowid`));
  const print = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  taken = { changes, print };
  return print;
}
/** The last one, and how many rows had been written by then: as long as none is, it holds. */
let taken: { readonly changes: unknown; readonly print: string } | undefined;

/** They stand for versions at the time of the call: with an old one it would get no further. */
const SEEN = 777_777_777;
const SEEN_RISK = 888_888_888;
const SEEN_SCORING = 999_999_999;
const SEEN_CHANGE = 666_666_666;
const SEEN_SETTINGS = 555_555_555;
const SEEN_REQUIREMENT = 444_444_444;
const SEEN_SRS = 333_333_331;

const MARKS = [
  SEEN,
  SEEN_RISK,
  SEEN_SCORING,
  SEEN_CHANGE,
  SEEN_SETTINGS,
  SEEN_REQUIREMENT,
  SEEN_SRS,
];

function withVersions(payload: unknown): unknown {
  const text = JSON.stringify([payload]);
  // Everything that is stored is read for it, and most payloads tell no version.
  if (!MARKS.some((mark) => text.includes(String(mark)))) return payload;
  const versions = versionsNow();
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isPlain(value)) return versions.get(value) ?? value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(payload);
}

function versionsNow(): ReadonlyMap<unknown, unknown> {
  const { heads, risks } = registerOf(site);
  const changes = changesOf(site);
  const { heads: specifications, requirements } = specificationOf(site);
  return new Map<unknown, unknown>([
    [SEEN, storedRecords(site, 'engagement')[0]?.value.version],
    [SEEN_RISK, risks.find(({ riskId }) => riskId === RISK.riskId)?.version],
    [SEEN_SCORING, heads[0]?.scoring.version],
    [SEEN_CHANGE, changes.changes.find(({ changeId }) => changeId === CHANGE.changeId)?.version],
    [SEEN_SETTINGS, changes.heads[0]?.settings.version],
    [SEEN_REQUIREMENT, requirements[0]?.version],
    [SEEN_SRS, specifications[0]?.version],
  ]);
}

/** Whether it may be taken apart without losing what makes it hostile: its prototype, or a key of that name. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !Object.hasOwn(value, '__proto__')
  );
}

/** A user may ask so often in a minute, and all of this would be one. */
beforeEach(async () => {
  await clock.advance(60_000);
  await site.idle();
});

describe.each(names)('%s', (name) => {
  test('answers every payload with a typed answer, and changes nothing when it refuses', async () => {
    const schema = z.toJSONSchema(functionTable[name].payload, { io: 'input' });
    // Without an engagement that exists nothing behind the schema would be reached.
    const here = fitting(schema).map((value) =>
      isPlain(value) && 'engagementId' in value
        ? { ...value, engagementId: place.engagementId }
        : value,
    );
    const payloads = fc.oneof(
      fitting(schema),
      here,
      spoilt(here),
      // What is right but for one place gets furthest.
      spoilt(fc.constant(payloadOf(name, place))),
    );
    let count = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(payloads, async (given) => {
        const payload = withVersions(given);
        const before = fingerprint();

        const answer = await ask(site, name, payload);

        count += 1;
        if (answer.ok) {
          // What it set going would look as if the next payload, refused, had written.
          await site.idle();
          return;
        }
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

  test('refuses what is wrong for certain and says where, but not with its schema left out', async () => {
    const payloads = wrongPayloads(name, place);
    expect(await mistakesOn(name, payloads)).toEqual([]);

    const row: { payload: unknown } = functionTable[name];
    const leftOut = jest.replaceProperty(row, 'payload', z.any());
    const some = payloads.filter((_, index) => index % STEP === 0);
    const caught = (await mistakesOn(name, some)).length;
    leftOut.restore();
    wrong.set(name, [payloads.length, caught]);
    expect(caught).toBeGreaterThan(0);
  });
});

test('no payload has changed what every object inherits', () => {
  expect({}).not.toHaveProperty('polluted');
});
