import type { Words } from '../../../files/known-words';
import type { CasePriority, CaseState } from '../../case/contract';

/** Columns of a file of cases that can be read, by the field that they are for. */
export const CASE_FIELDS = [
  'id',
  'title',
  'module',
  'priority',
  'state',
  'role',
  'wave',
  'scenario',
  'preconditions',
  'testData',
  'steps',
  'expected',
  'requirements',
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** Without these there is no case to speak of. */
export const DUE_CASE_FIELDS: readonly CaseField[] = ['title', 'module'];

/** Heads that files have for them; those of the app's own files in both languages come first. */
export const CASE_FIELD_WORDS: Words<CaseField> = {
  id: ['ID', 'Case ID', 'Test case ID', 'Key', '编号', '用例编号', '测试用例编号'],
  title: [
    'Title',
    'Case',
    'Test case',
    'Name',
    'Summary',
    '标题',
    '用例',
    '用例名称',
    '用例标题',
    '测试用例',
  ],
  module: [
    'Module',
    'Component',
    'Area',
    'Feature',
    'Suite',
    '模块',
    '所属模块',
    '功能模块',
    '测试模块',
  ],
  priority: ['Priority', '优先级'],
  state: ['State', 'Status', '状态'],
  role: ['Role', 'Job', '岗位', '角色'],
  wave: ['Wave', '批次'],
  scenario: ['Scenario', 'Description', 'Objective', '业务场景', '场景', '描述', '测试目的'],
  preconditions: [
    'Preconditions',
    'Precondition',
    'Prerequisites',
    '前置条件',
    '前提条件',
    '预置条件',
  ],
  testData: ['Test data', 'Data', '测试数据'],
  steps: ['Steps', 'Test steps', 'Action', 'Actions', '步骤', '测试步骤', '操作步骤'],
  expected: ['Expected results', 'Expected result', 'Expected', '预期结果', '期望结果'],
  requirements: ['Requirements', 'Requirement', 'Requirement ID', '需求', '需求编号', '关联需求'],
};

/** Heads of what the app computes or keeps itself: such a column is known and not read. */
export const COMPUTED_CASE_WORDS: Words<'number' | 'last'> = {
  number: ['Number', 'No.', '序号', '号码'],
  last: ['Last run', 'Result', '最近执行', '执行结果'],
};

export const PRIORITY_WORDS: Words<CasePriority> = {
  critical: ['Critical', 'Highest', 'P0', 'Blocker', '关键', '最高', '紧急'],
  high: ['High', 'P1', 'Major', '高'],
  medium: ['Medium', 'P2', 'Normal', '中'],
  low: ['Low', 'P3', 'P4', 'Lowest', 'Minor', '低', '最低'],
};

export const CASE_STATE_WORDS: Words<CaseState> = {
  draft: ['Draft', 'New', '草稿', '新建'],
  ready: ['Ready', 'Approved', '就绪', '已批准'],
  retired: ['Retired', 'Obsolete', 'Deprecated', '已停用', '停用', '废弃'],
};
