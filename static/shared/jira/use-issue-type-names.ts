import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useProject } from '../page-context';
import { readJira } from './request';

const answer = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string() })),
});

/**
 * Names of the project's issue types by id; a plain word for one that is gone.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-projectidorkey-get
 */
export function useIssueTypeNames(): (issueTypeId: string | undefined) => string {
  const { t } = useTranslation();
  const { projectId } = useProject();
  const { data, isPending } = useQuery({
    queryKey: ['issue-types', projectId],
    staleTime: 300_000,
    queryFn: () => readJira(answer, `/rest/api/3/project/${projectId}`),
  });
  return (issueTypeId) => {
    if (issueTypeId === undefined) return t('settings.none');
    const found = data?.issueTypes.find(({ id }) => id === issueTypeId);
    return found?.name ?? (isPending ? t('state.loading') : t('settings.typeGone'));
  };
}
