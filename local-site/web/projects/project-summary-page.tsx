import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countIssues, jqlString } from '../api/search';
import { Page } from '../ui/page';
import { QueryState } from '../ui/query-state';
import { projectCrumbs, useProject } from './project-context';

const COUNTS = [
  ['openIssues', 'statusCategory != Done'],
  ['doneIssues', 'statusCategory = Done'],
  ['overdueIssues', 'duedate < now() AND statusCategory != Done'],
] as const;

export function ProjectSummaryPage() {
  const { t } = useTranslation();
  const project = useProject();
  const counts = useQuery({
    queryKey: ['counts', project.key],
    queryFn: () =>
      Promise.all(
        COUNTS.map(async ([label, clause]) => {
          const jql = `project = ${jqlString(project.key)} AND ${clause}`;
          return { label, jql, count: await countIssues(jql) };
        }),
      ),
  });
  return (
    <Page title={t('summary')} crumbs={projectCrumbs(project, t('projects'))}>
      {project.description ? <p>{project.description}</p> : null}
      <p>
        {t('lead')}: {project.lead?.displayName ?? t('none')} ·{' '}
        {project.style === 'next-gen' ? t('teamManaged') : t('companyManaged')}
      </p>
      <QueryState query={counts}>
        {(data) => (
          <ul>
            {data.map(({ label, jql, count }) => (
              <li key={label}>
                <Link to={`/jira/filters?jql=${encodeURIComponent(jql)}`}>
                  {t(label)}: {count}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Page>
  );
}
