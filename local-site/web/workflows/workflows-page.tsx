import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getMyPermissions } from '../api/permissions';
import { getAllWorkflows } from '../api/workflows';
import { DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';

/** All workflows of the site; for Jira administrators. */
export function WorkflowsPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['workflows-page'],
    queryFn: async () => {
      const { ADMINISTER: isAdministrator } = await getMyPermissions(['ADMINISTER']);
      return isAdministrator ? (await getAllWorkflows()).values : null;
    },
  });
  return (
    <Page title={t('settings_workflows')}>
      <QueryState query={query}>
        {(workflows) =>
          workflows === null ? (
            <EmptyNote title={t('adminOnly')} text={t('adminOnlyText')} />
          ) : (
            <DataTable
              caption={t('settings_workflows')}
              rows={workflows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  label: t('name'),
                  cell: ({ id, name }) => <Link to={`/jira/settings/workflows/${id}`}>{name}</Link>,
                },
                {
                  id: 'scope',
                  label: t('type'),
                  cell: ({ scope }) =>
                    t(scope.type === 'GLOBAL' ? 'companyManaged' : 'teamManaged'),
                },
                {
                  id: 'rules',
                  label: t('validators'),
                  cell: ({ transitions = [] }) =>
                    transitions.flatMap(({ validators = [] }) => validators).length,
                },
              ]}
            />
          )
        }
      </QueryState>
    </Page>
  );
}
