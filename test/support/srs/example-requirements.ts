import type { RequirementDraft } from '../../../src/srs/requirement/contract';

type Language = 'en' | 'zh';

/** Texts that break what shows them: markup, both directions, one endless word, formulas, controls of a line. */
export const HOSTILE =
  '<img src=x onerror=alert(1)> =HYPERLINK("x") \u202Eabc\u202C שלום ' + 'W'.repeat(90);

const TEXTS = {
  en: {
    invoice: {
      title: 'Print invoices in two languages',
      statement:
        'The system shall print each invoice to a customer in Quebec in French and in English.',
      criterion: 'An invoice with 20 lines is printed in both languages on 2 pages',
      module: 'Sales',
      who: 'Luc Tremblay, invoicing',
    },
    speed: {
      title: 'Find an order',
      statement: 'The system shall find an order by its number in a fast and user-friendly way.',
    },
    interface: {
      title: 'Take orders of the web shop',
      statement: 'The system shall take over each order of the web shop within 5 minutes.',
      criterion: '200 orders of one hour arrive with all lines',
      module: 'Sales',
      question: 'Which side keeps the prices?',
      value: 'Saves two clerks for half a day each',
    },
    roles: {
      title: 'Approve purchase orders by amount',
      statement: 'The system shall ask the manager to approve purchase orders above 5,000 EUR.',
      criterion: 'An order of 5,001 EUR waits; one of 5,000 EUR does not',
      module: 'Purchasing',
    },
  },
  zh: {
    invoice: {
      title: '发票双语打印',
      statement: '系统应将寄往魁北克客户的每张发票以法文和英文双语打印。',
      criterion: '一张 20 行的发票以两种语言打印在 2 页内',
      module: '销售',
      who: '李文，开票组',
    },
    speed: { title: '查找订单', statement: '系统应尽快、友好地按编号查找订单。' },
    interface: {
      title: '接收网店订单',
      statement: '系统应在 5 分钟内接收网店的每个订单。',
      criterion: '一小时内的 200 个订单连同全部行到达',
      module: '销售',
      question: '价格由哪一方维护？',
      value: '两名文员每天各节省半天',
    },
    roles: {
      title: '按金额审批采购订单',
      statement: '系统应要求经理审批 5,000 元以上的采购订单。',
      criterion: '5,001 元的订单等待审批，5,000 元的不等待',
      module: '采购',
    },
  },
} as const;

/** A small specification with one of each kind that screens show differently; the last one has hostile texts. */
export function exampleRequirements(language: Language): readonly RequirementDraft[] {
  const { invoice, speed, interface: shop, roles } = TEXTS[language];
  const usual = {
    priority: 'must',
    scope: 'in',
    fit: 'config',
    verification: 'test',
    acceptanceCriteria: [] as RequirementDraft['acceptanceCriteria'],
  } as const;
  return [
    {
      ...usual,
      requirementId: 'invoice',
      title: invoice.title,
      statement: invoice.statement,
      type: 'functional',
      module: invoice.module,
      source: { who: invoice.who, how: 'interview' },
      acceptanceCriteria: [{ criterionId: 'a', text: invoice.criterion }],
    },
    { ...usual, ...speed, requirementId: 'speed', type: 'performance', priority: 'should' },
    {
      ...usual,
      requirementId: 'shop',
      title: shop.title,
      statement: shop.statement,
      type: 'interface',
      fit: 'gap',
      gapValue: shop.value,
      module: shop.module,
      openQuestion: shop.question,
      acceptanceCriteria: [{ criterionId: 'a', text: shop.criterion }],
    },
    {
      ...usual,
      requirementId: 'roles',
      title: roles.title,
      statement: roles.statement,
      type: 'security',
      scope: 'phase2',
      module: roles.module,
      acceptanceCriteria: [{ criterionId: 'a', text: roles.criterion }],
    },
    {
      ...usual,
      requirementId: 'hostile',
      title: HOSTILE,
      statement: HOSTILE,
      type: 'constraint',
      priority: 'could',
      fit: 'gap',
      gapValue: HOSTILE,
      module: 'W'.repeat(80),
      source: { who: HOSTILE, how: 'document' },
      rationale: HOSTILE,
      processRef: '=cmd|A1',
      openQuestion: HOSTILE,
      acceptanceCriteria: [{ criterionId: 'a', text: HOSTILE }],
      userStory: { role: HOSTILE, want: HOSTILE, so: HOSTILE },
    },
  ];
}
