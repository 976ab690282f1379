import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AppPage } from '../custom-ui/app-page';
import { adminPagePath, globalPagePath } from '../custom-ui/module-path';
import { MissingPage } from '../shell/missing-page';
import { useSession } from '../shell/session-context';

/** A page of the app outside of projects: its administration or a global page. */
export function SiteAppPage({ type }: { readonly type: 'jira:adminPage' | 'jira:globalPage' }) {
  const { t } = useTranslation();
  const { environmentId } = useParams();
  const { modules } = useSession();
  const extension = useMemo(() => ({ type }), [type]);
  const module = modules.find(
    (candidate) => candidate.type === type && candidate.environmentId === environmentId,
  );
  if (module === undefined) return <MissingPage />;
  return (
    <AppPage
      module={module}
      basePath={type === 'jira:adminPage' ? adminPagePath(module) : globalPagePath(module)}
      crumbs={[{ label: t('apps'), to: '/jira/settings/apps' }]}
      extension={extension}
    />
  );
}
