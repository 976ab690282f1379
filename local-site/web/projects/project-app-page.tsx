import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AppPage } from '../custom-ui/app-page';
import { projectPagePath } from '../custom-ui/module-path';
import { MissingPage } from '../shell/missing-page';
import { useSession } from '../shell/session-context';
import { projectCrumbs, projectExtension, useProject } from './project-context';

/** The app's `jira:projectPage`. */
export function ProjectAppPage() {
  const { t } = useTranslation();
  const { kind = 'core', environmentId } = useParams();
  const { modules } = useSession();
  const project = useProject();
  const extension = useMemo(() => projectExtension('jira:projectPage', project), [project]);
  const module = modules.find(
    (candidate) =>
      candidate.type === 'jira:projectPage' && candidate.environmentId === environmentId,
  );
  if (module === undefined) return <MissingPage />;
  return (
    <AppPage
      module={module}
      basePath={projectPagePath(project.key, module).replace('/core/', `/${kind}/`)}
      crumbs={projectCrumbs(project, t('projects'))}
      extension={extension}
    />
  );
}
