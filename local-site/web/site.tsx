import { Navigate, Route, Routes } from 'react-router';
import { AppHostProvider } from './custom-ui/app-host-provider';
import { DashboardPage } from './dashboards/dashboard-page';
import { IssuePage } from './issue/issue-page';
import { IssueListPage } from './issues/issue-list-page';
import { SearchPage } from './issues/search-page';
import { LogPage } from './log/log-page';
import { ProjectAppPage } from './projects/project-app-page';
import { ProjectLayout } from './projects/project-layout';
import { ProjectSummaryPage } from './projects/project-summary-page';
import { ProjectsPage } from './projects/projects-page';
import { AppsPage } from './settings/apps-page';
import { SiteAppPage } from './settings/site-app-page';
import { ProjectAppSettingsPage } from './settings/project-app-settings-page';
import { ProjectSettingsPage } from './settings/project-settings-page';
import { MissingPage } from './shell/missing-page';
import { SiteFrame } from './shell/site-frame';
import { EditWikiPage } from './wiki/edit-wiki-page';
import { ExportWikiPage } from './wiki/export-wiki-page';
import { SpacesPage } from './wiki/spaces-page';
import { WikiPage } from './wiki/wiki-page';
import { WorkflowEditorPage } from './workflows/workflow-editor-page';
import { WorkflowsPage } from './workflows/workflows-page';

/** All pages of the site, on Jira's own addresses. */
export function Site() {
  return (
    <AppHostProvider>
      <SiteFrame>
        <Routes>
          <Route path="/" element={<Navigate to="/jira/projects" replace />} />
          <Route path="/jira" element={<Navigate to="/jira/projects" replace />} />
          <Route path="/jira/projects" element={<ProjectsPage />} />
          <Route path="/jira/:kind/projects/:projectKey" element={<ProjectLayout />}>
            <Route index element={<Navigate to="list" replace />} />
            <Route path="summary" element={<ProjectSummaryPage />} />
            <Route path="list" element={<IssueListPage />} />
            <Route path="apps/:appId/:environmentId/*" element={<ProjectAppPage />} />
            <Route
              path="settings/apps/:appId/:environmentId/*"
              element={<ProjectAppSettingsPage />}
            />
            <Route path="settings" element={<Navigate to="details" replace />} />
            <Route path="settings/:section" element={<ProjectSettingsPage />} />
          </Route>
          <Route path="/browse/:issueKey" element={<IssuePage />} />
          <Route path="/jira/filters" element={<SearchPage />} />
          <Route path="/jira/dashboards/:dashboardId?" element={<DashboardPage />} />
          <Route path="/jira/settings/apps" element={<AppsPage />} />
          <Route
            path="/jira/settings/apps/:appId/:environmentId/*"
            element={<SiteAppPage type="jira:adminPage" />}
          />
          <Route
            path="/jira/apps/:appId/:environmentId/*"
            element={<SiteAppPage type="jira:globalPage" />}
          />
          <Route path="/jira/settings/workflows" element={<WorkflowsPage />} />
          <Route path="/jira/settings/workflows/:workflowId" element={<WorkflowEditorPage />} />
          <Route path="/wiki" element={<SpacesPage />} />
          <Route path="/wiki/spaces/:spaceKey?" element={<SpacesPage />} />
          <Route path="/wiki/spaces/:spaceKey/pages/:pageId" element={<WikiPage />} />
          <Route
            path="/wiki/spaces/:spaceKey/pages/:pageId/export/:exportType"
            element={<ExportWikiPage />}
          />
          <Route path="/wiki/spaces/:spaceKey/pages/edit-v2/:pageId" element={<EditWikiPage />} />
          <Route path="/_log" element={<LogPage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </SiteFrame>
    </AppHostProvider>
  );
}
