import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getIssue, type Issue } from '../api/issues';
import { MissingPage } from '../shell/missing-page';
import { Page } from '../ui/page';
import { QueryState } from '../ui/query-state';
import { AppPanels } from './app-panels';
import { Attachments } from './attachments';
import { IssueActivity } from './issue-activity';
import { IssueDescription, IssueSummary } from './issue-description';
import { IssueFields } from './issue-fields';
import { IssuePanels } from './issue-panels';
import { IssueRelations } from './issue-relations';
import styles from './issue.module.css';
import { TransitionButtons } from './transition-buttons';

export function IssuePage() {
  const { issueKey = '' } = useParams();
  const issue = useQuery({ queryKey: ['issue', issueKey], queryFn: () => getIssue(issueKey) });
  return (
    <QueryState query={issue} missing={<MissingPage />}>
      {(data) => <IssueView key={data.key} issue={data} />}
    </QueryState>
  );
}

function IssueView({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const { key, fields } = issue;
  const { project, parent } = fields;
  const crumbs = [
    { label: t('projects'), to: '/jira/projects' },
    ...(project ? [{ label: project.name, to: `/jira/core/projects/${project.key}/list` }] : []),
    ...(parent ? [{ label: parent.key, to: `/browse/${parent.key}` }] : []),
    { label: `${fields.issuetype?.name ?? ''} ${key}`, to: `/browse/${key}` },
  ];
  return (
    <Page title={fields.summary ?? key} heading={<IssueSummary issue={issue} />} crumbs={crumbs}>
      <div className={styles.columns}>
        <div className={styles.body}>
          <IssueDescription issue={issue} />
          <IssuePanels issue={issue} />
          <Attachments issue={issue} />
          <IssueRelations issue={issue} />
          <IssueActivity issue={issue} />
        </div>
        <aside className={styles.details} aria-label={t('details')}>
          <TransitionButtons issue={issue} />
          <IssueFields issue={issue} />
          <AppPanels type="jira:issueContext" issue={issue} />
          <AppPanels type="jira:issueAction" issue={issue} />
        </aside>
      </div>
    </Page>
  );
}
