import type { Words } from '../../files/known-words';
import type { Track } from '../register/contract';

/** Columns of a file of people that can be read, by the field that they are for. */
export const LEARNER_FIELDS = [
  'person',
  'accountId',
  'email',
  'department',
  'tracks',
  'isSeedTrainer',
] as const;
export type LearnerField = (typeof LEARNER_FIELDS)[number];

/** Heads that files have for them, such as an export of users has. */
export const LEARNER_WORDS: Words<LearnerField> = {
  person: [
    'Person',
    '学员',
    'Name',
    'User name',
    'Full name',
    'Employee',
    '姓名',
    '人员',
    '员工姓名',
  ],
  accountId: ['Account ID', '账号 ID', 'User id', 'Account', '账号', '用户 ID'],
  email: [
    'E-mail address',
    '电子邮箱',
    'E-mail',
    'Email',
    'Email address',
    'Mail',
    '邮箱',
    '电子邮件',
    '邮件地址',
  ],
  department: ['Department', '部门', 'Dept', 'Team', 'Unit', '所属部门', '车间', '班组'],
  tracks: ['Tracks', '学习路径', 'Track', 'Role', 'Audience', '角色', '岗位', '培训对象'],
  isSeedTrainer: ['Seed trainer', '种子讲师', 'Trainer', 'Key user', '关键用户', '内训师'],
};

/** Heads of what the app knows itself: such a column is known and not read. */
export const COMPUTED_LEARNER_WORDS: Words<'status' | 'certificate'> = {
  status: ['Status', '状态', 'User status'],
  certificate: ['Certificate', '上岗证书', '证书'],
};

/** Values as files spell them; those of the app's own pages in both languages come first. */
export const TRACK_WORDS: Words<Track> = {
  manager: ['Manager', '管理人员', 'Management', '管理者', '经理', '主管'],
  operator: ['Operator', '操作人员', 'User', 'End user', '操作员', '操作工', '最终用户'],
  administrator: ['Administrator', '系统管理员', 'Admin', '管理员'],
  seedTrainer: ['Seed trainer', '种子讲师', 'Trainer', '讲师', '内训师'],
};
export const YES_WORDS: Words<'yes' | 'no'> = {
  yes: ['Yes', '是', 'Y', 'True', '1', 'x', '√', '✓'],
  no: ['No', '否', 'N', 'False', '0'],
};
