import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../api/issues';
import { AppFrame } from '../custom-ui/app-frame';
import { useSession } from '../shell/session-context';
import { ChangeHistory } from './change-history';
import { Comments } from './comments';
import { EntityProperties } from './entity-properties';
import { issueExtension } from './issue-extension';
import styles from './issue.module.css';

/** Comments, history, developer's view of the properties, and the app's own tabs. */
export function IssueActivity({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const { modules } = useSession();
  const tabs: readonly { id: string; label: string; content: () => ReactNode }[] = [
    { id: 'comments', label: t('comments'), content: () => <Comments issueKey={issue.key} /> },
    { id: 'history', label: t('history'), content: () => <ChangeHistory issueKey={issue.key} /> },
    {
      id: 'properties',
      label: t('entityProperties'),
      content: () => <EntityProperties issueKey={issue.key} />,
    },
    ...modules
      .filter(({ type }) => type === 'jira:issueActivity')
      .map((module) => ({
        id: module.key,
        label: module.title,
        content: () => (
          <AppFrame
            module={module}
            extension={issueExtension('jira:issueActivity', issue)}
            shape="content"
          />
        ),
      })),
  ];
  const [selected, setSelected] = useState('comments');
  return (
    <section>
      <h2 id="activity">{t('activity')}</h2>
      <div className={styles.tabs} role="group" aria-labelledby="activity">
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === selected}
            onClick={() => setSelected(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {tabs.find(({ id }) => id === selected)?.content()}
    </section>
  );
}
