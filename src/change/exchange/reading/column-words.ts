import type { Words } from '../../../files/known-words';
import type { ChangeType } from '../../contract';

/** Columns of a register of changes in a file that can be read, by the field that they are for. */
export const CHANGE_FIELDS = [
  'id',
  'number',
  'type',
  'title',
  'what',
  'why',
  'doNothing',
  'neededBy',
  'requester',
  'owner',
  'daysLead',
  'daysConsultant',
  'daysSponsor',
  'daysApprover',
  'daysKeyUser',
  'extraCost',
] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** Without these there is no request to speak of. */
export const DUE_CHANGE_FIELDS: readonly ChangeField[] = ['title', 'what'];

/** Heads that files have for them; those of the app's own files in both languages come first. */
export const CHANGE_FIELD_WORDS: Words<ChangeField> = {
  id: ['ID in Rollout', 'Rollout 标识'],
  number: ['Number', 'ID', 'No.', 'Key', 'CR', 'Change ID', '编号', '变更编号', '序号'],
  type: ['Type', 'Change type', 'Category', '类型', '变更类型', '变更类别'],
  title: ['Title', 'Name', 'Summary', 'Change', 'Change request', '标题', '变更名称', '主题'],
  what: [
    'What changes',
    'What',
    'Description',
    'Details',
    'Change description',
    '变更内容',
    '变更描述',
    '描述',
  ],
  why: ['Why', 'Reason', 'Justification', 'Business reason', '变更原因', '原因', '理由'],
  doNothing: ['If we do not', 'If not done', 'Cost of doing nothing', '不变更的后果'],
  neededBy: ['Needed by', 'Due date', 'Required by', '期望完成日期', '需求日期', '截止日期'],
  requester: ['Asked by', 'Requester', 'Requested by', 'Originator', '申请人', '提出人'],
  owner: ['Owner', 'Assignee', 'Responsible', '负责人', '责任人'],
  daysLead: ['Days: engagement lead', 'Lead days', '人天：项目负责人'],
  daysConsultant: [
    'Days: consultant',
    'Consultant days',
    'Effort (days)',
    'Effort',
    'Days',
    '人天：实施顾问',
    '工作量',
    '人天',
  ],
  daysSponsor: ['Days: client sponsor', 'Sponsor days', '人天：客户发起人'],
  daysApprover: ['Days: client approver', 'Approver days', '人天：客户审批人'],
  daysKeyUser: ['Days: key user', 'Key user days', '人天：关键用户'],
  extraCost: ['Extra cost', 'Other cost', '额外费用', '其他费用'],
};

/** Heads of what the app computes, or decides itself: such a column is known and not read. */
export const COMPUTED_CHANGE_WORDS: Words<'issue' | 'state' | 'sums' | 'waits' | 'decision'> = {
  issue: ['Jira issue', 'Issue key', 'Jira 事务'],
  state: ['State', 'Status', 'Closing reason', '状态', '关闭原因'],
  sums: ['Effort in all (days)', 'Cost', 'Currency', '总人天', '费用', '币种'],
  waits: ['Waits for', 'Waits since', 'Waits (working days)', '等待方', '等待起始日', '等待工作日'],
  decision: ['Decision', 'Decided on', 'Side', '决定', '决定日期', '提出方'],
};

export const TYPE_WORDS: Words<ChangeType> = {
  clarification: ['Clarification', 'Question', '需求澄清', '澄清'],
  defect: ['Defect in scope', 'Defect within the scope', 'Defect', 'Bug', '范围内缺陷', '缺陷'],
  scopeChange: ['Scope change', 'Change', 'Enhancement', '范围变更', '变更', '新增需求'],
  emergency: ['Emergency', 'Urgent', '紧急变更', '紧急'],
};
