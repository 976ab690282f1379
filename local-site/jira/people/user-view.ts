import type { JiraUser } from '../directory';

/** A user as Jira shows one in lists and inside other things. */
export function userView(site: string, user: JiraUser) {
  return {
    self: `${site}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: user.accountType,
    ...(user.emailAddress === undefined ? {} : { emailAddress: user.emailAddress }),
    avatarUrls: userAvatars(site, user.accountId),
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
  };
}

/** A user with what only he himself and `GET /user` show. */
export function fullUserView(site: string, user: JiraUser) {
  return { ...userView(site, user), locale: user.locale };
}

function userAvatars(site: string, accountId: string) {
  const url = `${site}/rest/api/3/universal_avatar/view/type/user/avatar/${encodeURIComponent(accountId)}`;
  return {
    '48x48': `${url}?size=xlarge`,
    '32x32': `${url}?size=medium`,
    '24x24': `${url}?size=small`,
    '16x16': `${url}?size=xsmall`,
  };
}
