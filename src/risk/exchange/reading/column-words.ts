import type { Words } from '../../../files/known-words';

/** Columns of a register in a file that can be read, by the field that they are for. */
export const RISK_FIELDS = [
  'number',
  'kind',
  'state',
  'cause',
  'event',
  'effect',
  'category',
  'phase',
  'inherentProbability',
  'inherentSchedule',
  'inherentCost',
  'inherentQuality',
  'residualProbability',
  'residualSchedule',
  'residualCost',
  'residualQuality',
  'strategy',
  'response',
  'owner',
  'trigger',
  'contingency',
  'proximity',
  'reviewDate',
  'impactDays',
  'closingReason',
] as const;
export type RiskField = (typeof RISK_FIELDS)[number];

/** Without these there is no risk to speak of. */
export const DUE_FIELDS: readonly RiskField[] = [
  'cause',
  'event',
  'effect',
  'category',
  'inherentProbability',
];

/** Heads that files have for them; those of the app's own files in both languages come first. */
export const FIELD_WORDS: Words<RiskField> = {
  number: ['Number', 'ID', 'Risk ID', 'No.', 'Key', '编号', '风险编号', '序号'],
  kind: ['Kind', 'Type', 'Risk type', '类别', '类型', '风险类型'],
  state: ['State', 'Status', '状态'],
  cause: ['Cause', 'Root cause', 'Source', '原因', '风险原因', '根本原因'],
  event: [
    'Event',
    'Risk',
    'Risk event',
    'Title',
    'Name',
    'Risk description',
    'Description',
    '事件',
    '风险',
    '风险事件',
    '风险描述',
    '风险名称',
  ],
  effect: ['Effect', 'Consequence', 'Consequences', 'Impact description', '后果', '影响描述'],
  category: ['Category', 'Risk category', '风险分类', '分类'],
  phase: ['Phase', 'Stage', '阶段', '所属阶段'],
  inherentProbability: [
    'Inherent probability',
    'Probability',
    'Likelihood',
    'P',
    '固有概率',
    '概率',
    '可能性',
    '发生概率',
  ],
  inherentSchedule: [
    'Inherent impact on the schedule',
    'Impact',
    'Severity',
    'Impact on the schedule',
    'I',
    '固有影响（进度）',
    '影响',
    '影响程度',
    '严重程度',
  ],
  inherentCost: ['Inherent impact on cost', 'Impact on cost', '固有影响（成本）', '影响（成本）'],
  inherentQuality: [
    'Inherent impact on quality',
    'Impact on quality',
    '固有影响（质量）',
    '影响（质量）',
  ],
  residualProbability: ['Residual probability', '剩余概率', '残余概率'],
  residualSchedule: [
    'Residual impact on the schedule',
    'Residual impact',
    '剩余影响（进度）',
    '剩余影响',
  ],
  residualCost: ['Residual impact on cost', '剩余影响（成本）'],
  residualQuality: ['Residual impact on quality', '剩余影响（质量）'],
  strategy: ['Strategy', 'Response strategy', '应对策略', '策略'],
  response: ['Response', 'Mitigation', 'Action', 'Response plan', '应对方案', '应对措施', '措施'],
  owner: ['Owner', 'Risk owner', 'Assignee', 'Responsible', '责任人', '负责人'],
  trigger: ['Trigger', 'Early sign', 'Warning sign', '触发征兆', '触发条件'],
  contingency: ['Contingency plan', 'Contingency', '应急预案', '应急计划'],
  proximity: ['Proximity', '临近程度'],
  reviewDate: ['Next review', 'Review date', 'Due date', '下次复核', '复核日期'],
  impactDays: ['Working days on the schedule', 'Days', 'Delay (days)', '影响工期（工作日）'],
  closingReason: ['Closing reason', '关闭原因'],
};

/** Heads of what the app computes or keeps itself: such a column is known and not read. */
export const COMPUTED_WORDS: Words<'issue' | 'score' | 'band'> = {
  issue: ['Jira issue', 'Jira 事务', 'Issue key'],
  score: ['Inherent score', 'Residual score', 'Score', '固有评分', '剩余评分', '风险值'],
  band: ['Inherent band', 'Residual band', 'Band', 'Rating', '固有等级', '剩余等级', '风险等级'],
};
