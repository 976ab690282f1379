import type { DirectoryStores } from '../jira/directory-stores';
import { appAccountId, demoUser, demoUsers } from './demo-users';

/** The groups of the site, in all its products. */
export const seedGroups = {
  users: { groupId: '276f955c-63d7-42c8-9520-92d01dca0601', name: 'jira-users-local-site' },
  administrators: { groupId: '276f955c-63d7-42c8-9520-92d01dca0602', name: 'site-admins' },
} as const;
const { users: USERS, administrators: ADMINISTRATORS } = seedGroups;

const FOR_ADMINISTRATORS = ['ADMINISTER', 'SYSTEM_ADMIN', 'CREATE_PROJECT'] as const;
const FOR_EVERYBODY = [
  'USER_PICKER',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'BULK_CHANGE',
] as const;

/** The demo users, the app's account and one person who left, with groups and global permissions. */
export function seedPeople({ users, groups, permissionSchemes }: DirectoryStores): void {
  groups.save(USERS);
  groups.save(ADMINISTRATORS);
  for (const { accountId, displayName, emailAddress, locale, timeZone } of demoUsers) {
    users.save({
      accountId,
      accountType: 'atlassian',
      displayName,
      emailAddress,
      active: true,
      locale,
      timeZone,
    });
    groups.addMember(USERS.groupId, accountId);
  }
  groups.addMember(ADMINISTRATORS.groupId, demoUser('siteAdmin').accountId);
  seedOthers(users);
  groups.addMember(USERS.groupId, appAccountId);
  for (const key of FOR_ADMINISTRATORS)
    permissionSchemes.grantGlobally(key, ADMINISTRATORS.groupId);
  for (const key of FOR_EVERYBODY) permissionSchemes.grantGlobally(key, USERS.groupId);
}

function seedOthers(users: DirectoryStores['users']): void {
  users.save({
    accountId: appAccountId,
    accountType: 'app',
    displayName: 'Rollout',
    active: true,
    locale: 'en_US',
    timeZone: 'Etc/GMT',
  });
  users.save({
    accountId: '712020:5f0e0000-0000-4000-8000-0000000000e1',
    accountType: 'atlassian',
    displayName: 'Peter Novak',
    active: false,
    locale: 'en_US',
    timeZone: 'Europe/Prague',
  });
}
