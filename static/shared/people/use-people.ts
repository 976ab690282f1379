import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { readJira } from '../jira/request';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get */
const ACCOUNTS_A_CALL = 100;

const answer = z.object({
  values: z.array(z.object({ accountId: z.string(), displayName: z.string() })),
});

/** Names by account. Until they are there, and for accounts that Jira does not show, a plain word stands in. */
export function usePeople(accountIds: readonly (string | undefined)[]) {
  const { t } = useTranslation();
  const ids = [...new Set(accountIds)].filter((id): id is string => id !== undefined).sort();
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['people', ids],
    enabled: ids.length > 0,
    staleTime: 300_000,
    // With more people below, names that are known do not blink.
    placeholderData: keepPreviousData,
    queryFn: () => readNames(ids),
  });
  return {
    name: (accountId: string) =>
      data?.get(accountId) ?? (isPending || isPlaceholderData ? '…' : t('people.unknown')),
    /** Whether that is a name, and no word in its place. */
    isKnown: (accountId: string) => data?.has(accountId) === true,
  };
}

/** Names of the accounts that Jira shows to the reader. */
export async function readNames(ids: readonly string[]): Promise<Map<string, string>> {
  const chunks = Array.from({ length: Math.ceil(ids.length / ACCOUNTS_A_CALL) }, (_, index) =>
    ids.slice(index * ACCOUNTS_A_CALL, (index + 1) * ACCOUNTS_A_CALL),
  );
  const answers = await Promise.all(
    chunks.map((chunk) => {
      const query = new URLSearchParams(chunk.map((id) => ['accountId', id]));
      query.set('maxResults', String(ACCOUNTS_A_CALL));
      return readJira(answer, `/rest/api/3/user/bulk?${query}`);
    }),
  );
  return new Map(
    answers.flatMap(({ values }) =>
      values.map((user): [string, string] => [user.accountId, user.displayName]),
    ),
  );
}
