import type { Words } from '../../files/known-words';
import type {
  RequirementChapter,
  RequirementFit,
  RequirementPriority,
  RequirementScope,
  RequirementState,
  RequirementType,
  SourceWay,
  VerificationWay,
} from '../requirement/contract';

/** Columns of a file of requirements that can be read, by the field that they are for. */
export const REQUIREMENT_FIELDS = [
  'requirement',
  'title',
  'statement',
  'acceptanceCriteria',
  'type',
  'priority',
  'scope',
  'fit',
  'gapValue',
  'verification',
  'state',
  'chapter',
  'module',
  'who',
  'how',
  'rationale',
  'storyRole',
  'storyWant',
  'storySo',
  'processRef',
  'goalIds',
  'openQuestion',
] as const;
export type RequirementField = (typeof REQUIREMENT_FIELDS)[number];

/** Without these there is no requirement to speak of. */
export const DUE_REQUIREMENT_FIELDS: readonly RequirementField[] = ['title', 'statement'];

/** Heads that files have for them; those of the app's own files in both languages come first. */
export const REQUIREMENT_WORDS: Words<RequirementField> = {
  requirement: ['Requirement', '需求', 'ID', 'Requirement ID', 'Req ID', 'Key', '编号', '需求编号'],
  title: ['Title', '标题', 'Name', 'Summary', '需求名称', '需求标题', '名称'],
  statement: ['Statement', '需求描述', 'Description', 'Requirement text', '描述', '需求内容'],
  acceptanceCriteria: ['Acceptance criteria', '验收标准', 'Acceptance', 'Criteria', '验收条件'],
  type: ['Type', '类型', 'Category', '需求类型', '分类'],
  priority: ['Priority', '优先级', 'MoSCoW'],
  scope: ['Scope', '范围', '需求范围'],
  fit: ['Fit', '匹配度', 'Fit/Gap', 'Fit gap'],
  gapValue: ['Value of closing the gap', '弥补差异的价值', 'Value', '价值'],
  verification: ['Verification', '验证方式', 'Verification method', '验证方法'],
  state: ['State', '状态', 'Status'],
  chapter: ['Chapter', '章节', 'Section'],
  module: ['Module', '模块', 'Component', 'Area', '功能模块', '所属模块'],
  who: ['Who said it', '提出人', 'Source', 'Requested by', 'Stakeholder', '来源', '需求来源'],
  how: ['On which occasion', '来源方式', 'Elicitation', '调研方式'],
  rationale: ['Why it is needed', '理由', 'Rationale', 'Reason', '原因', '背景'],
  storyRole: ['As a', '作为', 'User role', '用户角色'],
  storyWant: ['I want', '我想要', 'Want'],
  storySo: ['So that', '以便', 'Benefit'],
  processRef: ['Step of the process', '流程步骤', 'Process', 'Process step', '流程'],
  goalIds: ['Goals that it leads to', '关联目标', 'Goals', 'Goal', '目标'],
  openQuestion: ['Open question', '待澄清问题', 'Open questions', 'Question', '待确认问题', '问题'],
};

/** Heads of what the app computes or keeps itself: such a column is known and not read. */
export const COMPUTED_REQUIREMENT_WORDS: Words<'changed'> = {
  changed: ['Last changed', '最近修改'],
};

/** Values as files spell them; those of the app's own files in both languages come first. */
export const TYPE_WORDS: Words<RequirementType> = {
  functional: ['Functional', '功能', '功能性', '功能需求', 'Function'],
  interface: ['Interface', '接口', '接口需求', 'Integration', '集成'],
  data: ['Data', '数据', '数据需求'],
  performance: ['Performance', '性能', '性能需求'],
  security: ['Security', '安全', '安全性', '安全需求'],
  usability: ['Usability', '易用性', '易用性需求'],
  constraint: ['Constraint', '约束', '约束条件'],
};
export const PRIORITY_WORDS: Words<RequirementPriority> = {
  must: ['Must', '必须', 'Must have', 'M', 'Critical', 'High', '高'],
  should: ['Should', '应该', 'Should have', 'S', 'Medium', '中'],
  could: ['Could', '可以', 'Could have', 'C', 'Low', '低'],
  wont: ['Will not', '暂不', "Won't", "Won't have", 'W'],
};
export const SCOPE_WORDS: Words<RequirementScope> = {
  in: ['In scope', '本期', 'In'],
  phase2: ['Phase 2', '二期', 'Later'],
  custom: ['Custom development', '定制开发', 'Custom', '二次开发', '定制'],
  out: ['Out of scope', '范围外', 'Out', '不在范围'],
};
export const FIT_WORDS: Words<RequirementFit> = {
  standard: ['Standard', '标准', 'Fit', '匹配', '标准功能'],
  config: ['Configuration', '配置', 'Config', 'Partial', '部分匹配'],
  gap: ['Gap', '差异', '不匹配'],
};
export const VERIFICATION_WORDS: Words<VerificationWay> = {
  inspection: ['Inspection', '检查', 'Review', '评审'],
  analysis: ['Analysis', '分析'],
  demonstration: ['Demonstration', '演示', 'Demo'],
  test: ['Test', '测试', 'Testing'],
};
export const STATE_WORDS: Words<RequirementState> = {
  draft: ['Draft', '草稿', 'New', 'Open', '新建'],
  agreed: ['Agreed', '已确认', 'Approved', 'Accepted', '已批准'],
  retired: ['Taken out', '已作废', 'Retired', 'Obsolete', '作废', '废弃'],
};
export const WAY_WORDS: Words<SourceWay> = {
  interview: ['interview', '访谈'],
  questionnaire: ['questionnaire', '问卷', 'Survey'],
  observation: ['observation', '现场观察', '观察'],
  document: ['document', '文档', '文件'],
};
export const CHAPTER_WORDS: Words<RequirementChapter> = {
  functions: ['Functions', '功能'],
  interfaces: ['External interfaces', '外部接口', 'Interfaces'],
  usability: ['Usability', '易用性'],
  performance: ['Performance', '性能'],
  database: ['Logical database', '逻辑数据库', 'Database'],
  constraints: ['Design constraints', '设计约束', 'Constraints'],
  compliance: ['Compliance with standards', '标准合规', 'Compliance'],
  attributes: ['System attributes', '系统属性', 'Attributes'],
};
