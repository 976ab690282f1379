/** An account of the demo site, with what it is there for. */
export interface DemoUser {
  readonly key: DemoUserKey;
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly locale: 'en_US' | 'zh_CN';
  readonly timeZone: string;
  readonly purpose: Readonly<Record<'en-US' | 'zh-CN', string>>;
}

export type DemoUserKey =
  | 'lead'
  | 'consultant'
  | 'sponsor'
  | 'approver'
  | 'keyUser'
  | 'viewer'
  | 'outsider'
  | 'siteAdmin'
  | 'developer'
  | 'clientTester';

/** The app's own account on the site. */
export const appAccountId = '712020:5f0e0000-0000-4000-8000-0000000000ff';

/** The users that the switcher offers, the ones of the walk first. */
export const demoUsers: readonly DemoUser[] = [
  user('lead', 1, 'Anna Lindqvist', 'anna.lindqvist', 'en_US', 'Europe/Stockholm', {
    'en-US': 'Engagement lead of the vendor; administers the client projects.',
    'zh-CN': '实施方项目负责人，管理各客户项目。',
  }),
  user('consultant', 2, '陈思远', 'chen.siyuan', 'zh_CN', 'Asia/Shanghai', {
    'en-US': 'Consultant of the vendor; creates and edits issues, administers nothing.',
    'zh-CN': '实施方顾问，可创建和编辑事务，无管理权限。',
  }),
  user('sponsor', 3, 'Margaret Holloway', 'margaret.holloway', 'en_US', 'Europe/London', {
    'en-US': 'Client sponsor; signs and decides, comments, creates no issues.',
    'zh-CN': '客户方发起人，负责签署和决策，可评论，不创建事务。',
  }),
  user('approver', 4, '王建国', 'wang.jianguo', 'zh_CN', 'Asia/Shanghai', {
    'en-US': 'Client approver; decides change requests, comments, creates no issues.',
    'zh-CN': '客户方审批人，审批变更申请，可评论，不创建事务。',
  }),
  user('keyUser', 5, '李晓梅', 'li.xiaomei', 'zh_CN', 'Asia/Shanghai', {
    'en-US': 'Key user of the client; tests and comments, creates no issues.',
    'zh-CN': '客户方关键用户，负责测试和反馈，不创建事务。',
  }),
  user('viewer', 6, 'Thomas Becker', 'thomas.becker', 'en_US', 'Europe/Berlin', {
    'en-US': 'Looks at the client projects and changes nothing.',
    'zh-CN': '只能查看客户项目，不能做任何更改。',
  }),
  user('outsider', 7, 'Olivia Grant', 'olivia.grant', 'en_US', 'America/New_York', {
    'en-US': 'Works in the field service project only; the client projects do not exist for her.',
    'zh-CN': '只参与现场服务项目，看不到任何客户项目。',
  }),
  user('siteAdmin', 8, '赵磊', 'zhao.lei', 'zh_CN', 'Asia/Shanghai', {
    'en-US': 'Administers the site; plays no role in any project.',
    'zh-CN': '站点管理员，在任何项目中都没有角色。',
  }),
  user('developer', 9, 'Daniel Okafor', 'daniel.okafor', 'en_US', 'Europe/London', {
    'en-US': 'Developer of the vendor; has the same rights as the consultant.',
    'zh-CN': '实施方开发人员，权限与顾问相同。',
  }),
  user('clientTester', 10, '孙悦', 'sun.yue', 'zh_CN', 'Asia/Shanghai', {
    'en-US': 'A second key user of the client in the Chinese project.',
    'zh-CN': '中文项目中的第二位关键用户。',
  }),
];

/** @throws Error for a key that no demo user has */
export function demoUser(key: DemoUserKey): DemoUser {
  const found = demoUsers.find((one) => one.key === key);
  if (!found) throw new Error(`There is no demo user ${key}.`);
  return found;
}

function user(
  key: DemoUserKey,
  number: number,
  displayName: string,
  mailbox: string,
  locale: DemoUser['locale'],
  timeZone: string,
  purpose: DemoUser['purpose'],
): DemoUser {
  const serial = String(number).padStart(12, '0');
  return {
    key,
    accountId: `712020:5f0e0000-0000-4000-8000-${serial}`,
    displayName,
    emailAddress: `${mailbox}@example.com`,
    locale,
    timeZone,
    purpose,
  };
}
