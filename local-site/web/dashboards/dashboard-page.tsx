import Button from '@atlaskit/button/new';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { addGadget, getGadgets } from '../api/places';
import { IssueTable } from '../issues/issue-table';
import { useSession } from '../shell/session-context';
import { Page } from '../ui/page';
import { QueryState } from '../ui/query-state';
import { DashboardGadget } from './dashboard-gadget';

const FIRST_DASHBOARD = '10000';

/** A dashboard: the app's gadgets that somebody put there, and what is assigned to the person. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { modules } = useSession();
  const client = useQueryClient();
  const { dashboardId = FIRST_DASHBOARD } = useParams();
  const [addedId, setAddedId] = useState<string>();
  const gadgets = useQuery({
    queryKey: ['gadgets', dashboardId],
    queryFn: () => getGadgets(dashboardId),
  });
  const reload = () => client.invalidateQueries({ queryKey: ['gadgets', dashboardId] });
  const add = async (moduleKey: string) => {
    const { id } = await addGadget(dashboardId, moduleKey);
    setAddedId(id);
    await reload();
  };
  return (
    <Page title={t('dashboards')}>
      {modules
        .filter(({ type }) => type === 'jira:dashboardGadget')
        .map(({ key, title }) => (
          <Button key={key} spacing="compact" onClick={() => void add(key)}>
            {t('addGadget', { title })}
          </Button>
        ))}
      <QueryState query={gadgets}>
        {(found) =>
          found.map((gadget) => (
            <DashboardGadget
              key={gadget.id}
              {...{ gadget, dashboardId }}
              isNew={gadget.id === addedId}
              onChanged={reload}
            />
          ))
        }
      </QueryState>
      <h2>{t('assignedToMe')}</h2>
      <IssueTable jql="assignee = currentUser() AND statusCategory != Done ORDER BY duedate ASC" />
    </Page>
  );
}
