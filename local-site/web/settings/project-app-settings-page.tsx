import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AppPage } from '../custom-ui/app-page';
import { projectSettingsPagePath } from '../custom-ui/module-path';
import { projectCrumbs, projectExtension, useProject } from '../projects/project-context';
import { MissingPage } from '../shell/missing-page';
import { useSession } from '../shell/session-context';

const TYPE = 'jira:projectSettingsPage';

/** The app's page among a project's settings. */
export function ProjectAppSettingsPage() {
  const { t } = useTranslation();
  const { environmentId } = useParams();
  const { modules } = useSession();
  const project = useProject();
  const extension = useMemo(() => projectExtension(TYPE, project), [project]);
  const module = modules.find(
    (candidate) => candidate.type === TYPE && candidate.environmentId === environmentId,
  );
  if (module === undefined) return <MissingPage />;
  return (
    <AppPage
      module={module}
      basePath={projectSettingsPagePath(project.key, module)}
      crumbs={projectCrumbs(project, t('projects'))}
      extension={extension}
    />
  );
}
