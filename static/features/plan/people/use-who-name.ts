import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../../src/engagement/contract';
import { usePeople } from '../../../shared/people/use-people';

/** Names of people by account, and of roles that nobody holds yet. */
export function useWhoName(all: readonly string[]): (who: string) => string {
  const { t } = useTranslation();
  const roles: readonly string[] = engagementRole.options;
  const people = usePeople(all.filter((who) => !roles.includes(who)));
  return (who) => (roles.includes(who) ? t(`role.${who}`) : people.name(who));
}
