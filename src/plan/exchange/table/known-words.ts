import type { Words } from '../../../files/known-words';
import type { ConstraintType, ItemKind } from '../plan-document';
import type { ColumnKey, OTHER_ROW_KINDS } from './columns';

export const COLUMN_WORDS: Words<ColumnKey> = {
  kind: ['Kind', 'Type', 'Row type', '类型', '种类', '类别'],
  id: ['ID', 'Key', 'Identifier', 'No.', '编号', '标识', '标识号', '序号'],
  parent: ['Phase', 'Parent', 'Parent ID', 'Belongs to', '阶段', '上级', '父级', '所属阶段'],
  name: ['Name', 'Task name', 'Title', 'Summary', 'Task', '名称', '任务名称', '标题', '任务'],
  durationDays: [
    'Duration (days)',
    'Duration',
    'Days',
    'Working days',
    '工期',
    '工期(天)',
    '天数',
    '持续时间',
    '工作日',
  ],
  start: ['Start', 'Start date', 'Begin', '开始', '开始时间', '开始日期'],
  finish: [
    'Finish',
    'Finish date',
    'End',
    'End date',
    'Due date',
    '完成',
    '完成时间',
    '结束',
    '结束日期',
    '完成日期',
  ],
  predecessors: ['Predecessors', 'Depends on', 'Dependencies', '前置任务', '依赖', '紧前任务'],
  constraint: ['Constraint', 'Constraint type', '限制', '限制类型', '约束', '约束类型'],
  constraintDate: ['Constraint date', '限制日期', '约束日期'],
  deadline: ['Deadline', '期限', '截止日期', '最后期限'],
  calendar: ['Calendar', 'Task calendar', '日历', '任务日历'],
  owner: [
    'Owner',
    'Assignee',
    'Resource names',
    'Responsible',
    '负责人',
    '经办人',
    '资源名称',
    '责任人',
  ],
  role: ['Role', '角色'],
  percentComplete: [
    'Complete (%)',
    '% complete',
    'Percent complete',
    'Progress',
    '完成百分比',
    '进度',
    '完成率',
    '完成(%)',
  ],
  baselineStart: ['Baseline start', '基线开始', '基准开始', '比较基准开始时间'],
  baselineFinish: ['Baseline finish', 'Baseline end', '基线完成', '基准完成', '比较基准完成时间'],
  baselineDays: [
    'Baseline duration (days)',
    'Baseline duration',
    '基线工期',
    '基准工期',
    '基线工期(天)',
    '比较基准工期',
  ],
  actualStart: ['Actual start', '实际开始', '实际开始时间'],
  actualFinish: ['Actual finish', 'Actual end', '实际完成', '实际完成时间'],
  wave: ['Wave', 'Release', '批次', '波次'],
  weekdays: ['Weekdays', 'Days of the week', '每周工作日', '工作星期'],
  notes: ['Notes', 'Description', 'Comment', '备注', '说明'],
};

export const KIND_WORDS: Words<ItemKind | (typeof OTHER_ROW_KINDS)[number]> = {
  phase: ['phase', 'summary', '阶段', '摘要'],
  milestone: ['milestone', '里程碑'],
  deliverable: ['deliverable', '交付物', '交付件'],
  task: ['task', 'activity', '任务', '活动'],
  plan: ['plan', 'project', '计划', '项目'],
  calendar: ['calendar', '日历'],
  dayOff: ['day off', 'holiday', '休息日', '假日', '节假日'],
  workingDay: ['working day', '工作日', '调休上班'],
};

export const CONSTRAINT_WORDS: Words<ConstraintType> = {
  asLateAsPossible: ['as late as possible', 'ALAP', '越晚越好'],
  mustStartOn: ['must start on', 'MSO', '必须开始于'],
  mustFinishOn: ['must finish on', 'MFO', '必须完成于'],
  startNoEarlierThan: ['start no earlier than', 'SNET', '不得早于...开始', '不早于...开始'],
  startNoLaterThan: ['start no later than', 'SNLT', '不得晚于...开始', '不晚于...开始'],
  finishNoEarlierThan: ['finish no earlier than', 'FNET', '不得早于...完成', '不早于...完成'],
  finishNoLaterThan: ['finish no later than', 'FNLT', '不得晚于...完成', '不晚于...完成'],
};

/** 0 Sunday to 6 Saturday. */
export const WEEKDAY_WORDS: readonly (readonly string[])[] = [
  ['Sun', 'Sunday', '周日', '星期日', '星期天'],
  ['Mon', 'Monday', '周一', '星期一'],
  ['Tue', 'Tuesday', '周二', '星期二'],
  ['Wed', 'Wednesday', '周三', '星期三'],
  ['Thu', 'Thursday', '周四', '星期四'],
  ['Fri', 'Friday', '周五', '星期五'],
  ['Sat', 'Saturday', '周六', '星期六'],
];
