import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { usePage } from '../page-context';
import { readJira } from './request';

const answer = z.object({ key: z.string() });

/**
 * The key of a project: the page's own where it is shown in that one, else asked of Jira; its id until that is known,
 * which Jira takes in its place.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-projectidorkey-get
 */
export function useProjectKey(projectId: string): string {
  const { project } = usePage();
  const isHere = project?.projectId === projectId;
  const { data } = useQuery({
    queryKey: ['project-key', projectId],
    enabled: !isHere,
    staleTime: 300_000,
    queryFn: () => readJira(answer, `/rest/api/3/project/${projectId}`),
  });
  return isHere ? project.projectKey : (data?.key ?? projectId);
}
