import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser } from '../../../local-site/seed/demo-users';
import { roleIds } from '../../../local-site/seed/roles-and-schemes';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';

/** Longer than the job of a start and its links take. */
const MINUTES = 12;

const WORDS = {
  en: {
    module: 'Sales',
    titles: ['An order becomes an invoice', 'A return goes back to stock', 'A price is agreed'],
    role: 'Order clerk',
    before: 'Prices of 2026 are loaded',
    datum: { name: 'Customer', value: 'C-100 Hartmann' },
    steps: ['Enter an order of 10 pieces', 'Release the delivery', 'Print the invoice'],
    expected: ['It has a number', 'Stock is 10 pieces lower', 'Its total is 1,190.00'],
    cycle: 'First cycle',
  },
  zh: {
    module: '销售',
    titles: ['订单转为发票', '退货重新入库', '价格协议'],
    role: '订单专员',
    before: '2026 年价格已导入',
    datum: { name: '客户', value: 'C-100 华东机械' },
    steps: ['录入 10 件的订单', '放行发货', '打印发票'],
    expected: ['生成订单号', '库存减少 10 件', '价税合计 1,130.00'],
    cycle: '第一轮',
  },
} as const;

/** A served site with an engagement whose first cycle runs, and two key users who have its cases to test. */
export interface TestCycle {
  readonly site: ServedTestSite;
  readonly clock: ManualClock;
  readonly engagementId: string;
  readonly words: (typeof WORDS)['en' | 'zh'];
}

/** Cases in turn: the first one's are the first and the third. */
export async function aTestCycle(language: 'en' | 'zh'): Promise<TestCycle> {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const site = await aServedSite({ clock });
  const testers = [demoUser('keyUser').accountId, demoUser('clientTester').accountId];
  site.jira.stores.roles.addActor(projectIdOf(site, 'NWE'), roleIds.client, {
    accountId: demoUser('clientTester').accountId,
  });
  const people = { ...aDraft(site, 'NWE').people, keyUser: testers };
  const { engagementId } = await startEngagement(site, { language, people });
  await letTimePass(site, clock, MINUTES);
  const words = WORDS[language];
  const ids = ['order', 'return', 'price'];
  for (const [index, caseId] of ids.entries()) {
    const testCase = {
      caseId,
      title: words.titles[index],
      scenario: '',
      role: words.role,
      priority: 'high',
      preconditions: words.before,
      testData: [words.datum],
      steps: words.steps.map((action, number) => ({
        stepId: `s${String(number + 1)}`,
        action,
        expected: words.expected[number],
      })),
      requirementIds: [],
      module: { name: words.module },
    };
    valueOf(await ask(site, 'uat.raise', { engagementId, case: testCase }), z.unknown());
  }
  const changes = ids.map((caseId) => ({ caseId, version: 1, state: 'ready' }));
  valueOf(await ask(site, 'uat.change', { engagementId, changes }), z.unknown());
  const cycle = {
    number: 1,
    name: words.cycle,
    build: '1.4.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all',
    modules: [{ key: 'm1', testers, day: '2026-03-02' }],
  };
  valueOf(await ask(site, 'uat.openCycle', { engagementId, cycle }), z.unknown());
  await letTimePass(site, clock, 2);
  return { site, clock, engagementId, words };
}
