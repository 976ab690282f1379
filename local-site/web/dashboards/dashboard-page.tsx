import { useTranslation } from 'react-i18next';
import { AppFrame } from '../custom-ui/app-frame';
import { IssueTable } from '../issues/issue-table';
import { useSession } from '../shell/session-context';
import { Page } from '../ui/page';

const GADGET = { type: 'jira:dashboardGadget', dashboard: { id: '10000' } };

/** The one dashboard: what is assigned to the person, and the app's gadgets. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { modules } = useSession();
  return (
    <Page title={t('dashboards')}>
      {modules
        .filter(({ type }) => type === 'jira:dashboardGadget')
        .map((module) => (
          <section key={module.key}>
            <h2>{module.title}</h2>
            <AppFrame module={module} extension={GADGET} shape="content" />
          </section>
        ))}
      <h2>{t('assignedToMe')}</h2>
      <IssueTable jql="assignee = currentUser() AND statusCategory != Done ORDER BY duedate ASC" />
    </Page>
  );
}
