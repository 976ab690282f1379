import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { getRoles } from '../api/project-settings';
import { DataTable } from '../ui/data-table';
import { QueryState } from '../ui/query-state';

export function PeopleTable({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const roles = useQuery({
    queryKey: ['roles', project.key],
    queryFn: () => getRoles(project.key),
  });
  return (
    <QueryState query={roles}>
      {(rows) => (
        <DataTable
          caption={t('settings_people')}
          rows={rows}
          rowKey={({ id }) => String(id)}
          columns={[
            { id: 'role', label: t('role'), cell: ({ name }) => name },
            {
              id: 'people',
              label: t('people'),
              cell: ({ actors = [] }) =>
                actors.map(({ displayName }) => displayName).join(', ') || t('none'),
            },
          ]}
        />
      )}
    </QueryState>
  );
}
