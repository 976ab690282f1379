import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { getProject, getProjects } from '../api/projects';
import { MissingPage } from '../shell/missing-page';
import { QueryState } from '../ui/query-state';

/** Loads the project once for all its pages. */
export function ProjectLayout() {
  const { projectKey = '' } = useParams();
  const queries = useQueryClient();
  const project = useQuery({
    queryKey: ['project', projectKey],
    queryFn: async () => {
      // The list is there for the sidebar anyway; asking it first keeps a 404 out of the console.
      const visible = await queries.query({
        queryKey: ['projects'],
        queryFn: getProjects,
        staleTime: 'static',
      });
      return visible.some(({ key }) => key === projectKey) ? getProject(projectKey) : null;
    },
  });
  return (
    <QueryState query={project} missing={<MissingPage />}>
      {(data) => (data === null ? <MissingPage /> : <Outlet context={data} />)}
    </QueryState>
  );
}
