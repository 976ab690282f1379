import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { getTypeStatuses } from '../api/project-settings';
import { DataTable } from '../ui/data-table';
import { QueryState } from '../ui/query-state';

export function IssueTypesTable({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const types = useQuery({
    queryKey: ['statuses', project.key],
    queryFn: () => getTypeStatuses(project.key),
  });
  const level = (typeId: string) =>
    project.issueTypes?.find(({ id }) => id === typeId)?.hierarchyLevel ?? 0;
  return (
    <QueryState query={types}>
      {(rows) => (
        <DataTable
          caption={t('settings_issuetypes')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', label: t('type'), cell: ({ name }) => name },
            { id: 'level', label: t('level'), cell: ({ id }) => level(id) },
            {
              id: 'statuses',
              label: t('statuses'),
              cell: ({ statuses }) => statuses.map(({ name }) => name).join(' · '),
            },
          ]}
        />
      )}
    </QueryState>
  );
}
