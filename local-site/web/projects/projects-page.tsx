import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getProjects } from '../api/projects';
import { DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { EmptyNote, QueryState } from '../ui/query-state';

export function ProjectsPage() {
  const { t } = useTranslation();
  const projects = useQuery({ queryKey: ['projects'], queryFn: getProjects });
  return (
    <Page title={t('projects')}>
      <QueryState query={projects}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyNote title={t('noProjects')} text={t('noProjectsText')} />
          ) : (
            <DataTable
              caption={t('projects')}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  label: t('name'),
                  cell: ({ key, name }) => (
                    <Link to={`/jira/core/projects/${key}/list`}>{name}</Link>
                  ),
                },
                { id: 'key', label: t('key'), cell: ({ key }) => key },
                {
                  id: 'style',
                  label: t('type'),
                  cell: ({ style }) =>
                    style === 'next-gen' ? t('teamManaged') : t('companyManaged'),
                },
                { id: 'lead', label: t('lead'), cell: ({ lead }) => lead?.displayName ?? '–' },
              ]}
            />
          )
        }
      </QueryState>
    </Page>
  );
}
