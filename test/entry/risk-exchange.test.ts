import type { RiskExportPage } from '../../src/risk/exchange/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { ask } from '../support/engagement/ask';
import type { TestSite } from '../support/site/a-site';
import { seedRegister } from '../yardsticks/budgets/seed-register';

let site: TestSite;
let engagementId: string;
beforeEach(async () => {
  ({ site, engagementId } = await aStartedSite());
});
afterEach(() => site.close());

async function exported(filter: object): Promise<readonly RiskExportPage[]> {
  const pages: RiskExportPage[] = [];
  let cursor: string | undefined;
  do {
    const answer = await ask(site, 'risk.export', {
      engagementId,
      filter,
      sort: 'score',
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const page = answer.value as RiskExportPage;
    pages.push(page);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return pages;
}

test('every risk of a register of many pages is exported once, the highest score first', async () => {
  seedRegister(site, engagementId, 350);
  const pages = await exported({ group: 'open' });
  expect(pages.length).toBeGreaterThan(3);
  expect(Math.max(...pages.map(({ rows }) => rows.length))).toBe(100);
  const rows = pages.flatMap((page) => page.rows);
  expect(new Set(rows.map(({ riskId }) => riskId)).size).toBe(315);
  expect(rows).toHaveLength(315);
  const scores = rows.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
  expect(pages[0]).toMatchObject({ day: '2026-03-02', model: { bands: expect.any(Array) } });
  expect(rows[0]?.actions).toEqual([]);
});

test('a filter narrows the export as it narrows the register', async () => {
  seedRegister(site, engagementId, 120);
  const rows = (
    await exported({ group: 'open', category: 'scope', text: 'interface 31 late' })
  ).flatMap((page) => page.rows);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(['scope']));
  expect(rows.every(({ event }) => event.includes('31'))).toBe(true);
});

test('the largest page that people can write is far below what an answer may have', async () => {
  const words = '风'.repeat(500);
  const passage = '险'.repeat(2_000);
  for (let index = 0; index < 3; index += 1) {
    const answer = await ask(site, 'risk.raise', {
      engagementId,
      risk: {
        riskId: `big-${String(index)}`,
        kind: 'threat',
        cause: words,
        event: words,
        effect: words,
        category: 'data',
        inherent: { probability: 4, schedule: 4 },
        response: passage,
        trigger: passage,
        contingency: passage,
        actions: Array.from({ length: 20 }, (_, at) => ({
          actionId: `a${String(at)}`,
          text: '措'.repeat(255),
        })),
      },
    });
    expect(answer).toMatchObject({ ok: true });
  }
  const [page] = await exported({ group: 'open' });
  expect(page?.rows.flatMap(({ actions }) => actions)).toEqual([]);
  const bytes = Buffer.byteLength(JSON.stringify(page?.rows)) / 3;
  expect(bytes * 100).toBeLessThan(2_500_000);
});
