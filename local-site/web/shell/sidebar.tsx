import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { getProjects } from '../api/projects';
import { globalPagePath, projectPagePath, projectSettingsPagePath } from '../custom-ui/module-path';
import { SETTINGS_SECTIONS } from '../settings/settings-sections';
import { SpaceLinks } from '../wiki/space-links';
import { useSession } from './session-context';
import styles from './shell.module.css';
import { useProjectKey } from './use-project-key';

export function Sidebar({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const projectKey = useProjectKey();
  const isWiki = useLocation().pathname.startsWith('/wiki');
  if (isWiki) {
    return (
      <nav id="sidebar" className={styles.sidebar} data-open={isOpen} aria-label={t('sidebar')}>
        <SpaceLinks />
      </nav>
    );
  }
  return (
    <nav id="sidebar" className={styles.sidebar} data-open={isOpen} aria-label={t('sidebar')}>
      {projectKey === undefined ? null : <ProjectLinks projectKey={projectKey} />}
      <ProjectList />
      <h2>{t('site')}</h2>
      <NavLink to="/jira/filters">{t('issues')}</NavLink>
      <NavLink to="/jira/dashboards">{t('dashboards')}</NavLink>
      {modules
        .filter(({ type }) => type === 'jira:globalPage')
        .map((module) => (
          <NavLink key={module.key} to={globalPagePath(module)}>
            {module.title}
          </NavLink>
        ))}
      <NavLink to="/wiki">Confluence</NavLink>
      <NavLink to="/jira/settings/apps">{t('apps')}</NavLink>
      <NavLink to="/jira/settings/workflows">{t('settings_workflows')}</NavLink>
      <NavLink to="/_log">{t('log')}</NavLink>
    </nav>
  );
}

function ProjectLinks({ projectKey }: { readonly projectKey: string }) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const base = `/jira/core/projects/${projectKey}`;
  const ofType = (type: string) => modules.filter((module) => module.type === type);
  return (
    <>
      <h2>{projectKey}</h2>
      <NavLink to={`${base}/summary`}>{t('summary')}</NavLink>
      <NavLink to={`${base}/list`}>{t('list')}</NavLink>
      {ofType('jira:projectPage').map((module) => (
        <NavLink key={module.key} to={projectPagePath(projectKey, module)}>
          {module.title}
        </NavLink>
      ))}
      <details open={useLocation().pathname.startsWith(`${base}/settings`)}>
        <summary>{t('projectSettings')}</summary>
        {SETTINGS_SECTIONS.map((section) => (
          <NavLink key={section} to={`${base}/settings/${section}`}>
            {t(`settings_${section}`)}
          </NavLink>
        ))}
        {ofType('jira:projectSettingsPage').map((module) => (
          <NavLink key={module.key} to={projectSettingsPagePath(projectKey, module)}>
            {module.title}
          </NavLink>
        ))}
      </details>
    </>
  );
}

function ProjectList() {
  const { t } = useTranslation();
  const projects = useQuery({ queryKey: ['projects'], queryFn: getProjects });
  return (
    <>
      <h2>{t('projects')}</h2>
      <NavLink to="/jira/projects" end>
        {t('allProjects')}
      </NavLink>
      {(projects.data ?? []).map(({ key, name }) => (
        <Link key={key} to={`/jira/core/projects/${key}/list`}>
          {name}
        </Link>
      ))}
    </>
  );
}
