import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { getPermissionScheme, getRoles } from '../api/project-settings';
import { DataTable } from '../ui/data-table';
import { QueryState } from '../ui/query-state';

export function PermissionsTable({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const scheme = useQuery({
    queryKey: ['permission-scheme', project.key],
    queryFn: async () => {
      const [found, roles] = await Promise.all([
        getPermissionScheme(project.key),
        getRoles(project.key),
      ]);
      return { ...found, roles };
    },
  });
  return (
    <QueryState query={scheme}>
      {({ name, permissions, roles }) => {
        const holderOf = ({ holder }: (typeof permissions)[number]) =>
          holder.type === 'projectRole'
            ? (roles.find(({ id }) => String(id) === holder.value)?.name ?? holder.value)
            : [holder.type, holder.parameter].filter((part) => part !== undefined).join(': ');
        return (
          <DataTable
            caption={name}
            rows={permissions}
            rowKey={({ id }) => String(id)}
            columns={[
              { id: 'permission', label: t('permission'), cell: (row) => row.permission },
              { id: 'holder', label: t('grantedTo'), cell: holderOf },
            ]}
          />
        );
      }}
    </QueryState>
  );
}
