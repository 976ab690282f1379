import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getMyPermissions } from '../api/permissions';
import { adminPagePath } from '../custom-ui/module-path';
import { useSession } from '../shell/session-context';
import { DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';

/** What the installed app adds to the site; for administrators, as in Jira. */
export function AppsPage() {
  const { t } = useTranslation();
  const { modules } = useSession();
  const rights = useQuery({
    queryKey: ['permissions', 'ADMINISTER'],
    queryFn: () => getMyPermissions(['ADMINISTER']),
  });
  return (
    <Page title={t('apps')}>
      <QueryState query={rights}>
        {({ ADMINISTER: isAdministrator }) =>
          isAdministrator ? (
            <DataTable
              caption={t('apps')}
              rows={modules}
              rowKey={({ key }) => key}
              columns={[
                {
                  id: 'title',
                  label: t('name'),
                  cell: (module) =>
                    module.type === 'jira:adminPage' ? (
                      <Link to={adminPagePath(module)}>{module.title}</Link>
                    ) : (
                      module.title
                    ),
                },
                { id: 'type', label: t('module'), cell: ({ type }) => <code>{type}</code> },
                { id: 'app', label: t('app'), cell: ({ appId }) => <code>{appId}</code> },
              ]}
            />
          ) : (
            <EmptyNote title={t('adminOnly')} text={t('adminOnlyText')} />
          )
        }
      </QueryState>
    </Page>
  );
}
