import type { IssueContext } from './issue-context';

const AVATAR_SIZES = ['48', '24', '16', '32'] as const;

/** A person as Jira embeds them in issues, comments and histories; null for nobody. */
export function userView(context: IssueContext, accountId: string | undefined): unknown {
  if (accountId === undefined) return null;
  const user = context.directory.user(accountId);
  const site = context.canonicalUrl;
  const account = encodeURIComponent(accountId);
  return {
    self: `${site}/rest/api/3/user?accountId=${account}`,
    accountId,
    ...(user?.emailAddress === undefined ? {} : { emailAddress: user.emailAddress }),
    avatarUrls: Object.fromEntries(
      AVATAR_SIZES.map((size) => [
        `${size}x${size}`,
        `${site}/secure/useravatar?ownerId=${account}&size=${size}`,
      ]),
    ),
    displayName: user?.displayName ?? 'Former user',
    active: user?.active ?? false,
    timeZone: user?.timeZone ?? 'Etc/UTC',
    accountType: user?.accountType ?? 'atlassian',
  };
}
