import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { changeSession, getModules, getSession, type SessionChange } from '../api/site';
import { startTranslations } from '../i18n';
import { applyTheme } from '../theme';
import { SessionContext } from './session-context';

/** Loads who looks at the site, and how, before anything is shown. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      const [session, modules] = await Promise.all([getSession(), getModules()]);
      await Promise.all([applyTheme(session.theme), startTranslations(session.locale)]);
      return { ...session, modules };
    },
    staleTime: Infinity,
  });
  const value = useMemo(
    () =>
      data && {
        ...data,
        change: async (change: SessionChange) => {
          await changeSession(change);
          // As in Jira, another account or language takes effect with the next load of the page.
          if (change.accountId !== undefined || change.locale !== undefined) location.reload();
          else await client.invalidateQueries({ queryKey: ['session'] });
        },
      },
    [data, client],
  );
  if (error) return <p role="alert">The local site does not answer: {error.message}</p>;
  if (value === undefined) return null;
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}
