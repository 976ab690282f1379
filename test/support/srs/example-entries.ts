import { HOSTILE } from './example-requirements';

const WORDS = {
  en: {
    goal: 'The month is closed sooner',
    unit: 'days',
    purpose: 'This specification says what the new system shall do for finance and sales.',
    scope: 'Sales orders from offer to invoice',
    out: 'Payroll stays in the old system',
    person: 'Head of finance',
    wish: 'Figures on the second day of the month',
    enter: 'Enter a supplier',
    release: 'Release a payment',
    role: 'Accounts payable clerk',
    why: 'Whoever enters suppliers must not pay them.',
    data: 'Supplier',
    rule: 'S and six digits, counted up',
    said: 'Closing takes a week because four departments send figures by hand.',
  },
  zh: {
    goal: '缩短月末结账时间',
    unit: '天',
    purpose: '本说明书规定新系统为财务和销售部门提供的功能。',
    scope: '从报价到开票的销售订单流程',
    out: '薪资仍在旧系统中处理',
    person: '财务负责人',
    wish: '每月第二天看到数据',
    enter: '录入供应商',
    release: '放行付款',
    role: '应付会计',
    why: '录入供应商的人不得付款。',
    data: '供应商',
    rule: 'S 加六位流水号',
    said: '四个部门手工报数，结账要一周。',
  },
} as const;

/** Entries of every kind, as somebody writes them down; one of them tries to be more than text. */
export function contentOf(language: 'en' | 'zh') {
  const words = WORDS[language];
  const entry = (kind: string, entryId: string, value: object) => ({
    ...{ kind, entryId, version: 0, value },
  });
  return {
    purpose: words.purpose,
    said: words.said,
    goal: { value: { name: words.goal, unit: words.unit } },
    entries: [
      entry('scope', 'in', { statement: words.scope, scope: 'in' }),
      entry('scope', 'out', { statement: words.out, scope: 'out' }),
      entry('stakeholder', 'finance', {
        ...{ name: words.person, side: 'client', influence: 'high', interest: words.wish },
      }),
      entry('stakeholder', 'hostile', {
        ...{ name: HOSTILE, side: 'other', influence: 'low', interest: HOSTILE },
      }),
      entry('duty', 'enter', { name: words.enter, object: words.data }),
      entry('duty', 'release', { name: words.release }),
      entry('role', 'clerk', { name: words.role, dutyIds: ['enter', 'release'] }),
      entry('conflict', 'four-eyes', { first: 'enter', second: 'release', why: words.why }),
      entry('dataObject', 'supplier', {
        ...{ name: words.data, codingRule: words.rule, migration: 'open', volume: 1200 },
      }),
      entry('note', 'kick-off', {
        ...{ who: words.person, how: 'interview', day: '2026-03-02', text: words.said },
        requirementIds: [],
      }),
    ],
  };
}
