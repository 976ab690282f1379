import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getAllWorkflows, getValidators } from '../api/workflows';
import { MissingPage } from '../shell/missing-page';
import { DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { QueryState } from '../ui/query-state';
import { TransitionRules } from './transition-rules';
import { useTransitionColumns } from './use-transition-columns';

/** A workflow's transitions with the app's rules on them, which a Jira administrator changes here. */
export function WorkflowEditorPage() {
  const { t } = useTranslation();
  const columnsOf = useTransitionColumns();
  const { workflowId } = useParams();
  const query = useQuery({
    queryKey: ['workflow-editor'],
    queryFn: async () => {
      const [{ values, statuses }, validators] = await Promise.all([
        getAllWorkflows(),
        getValidators(),
      ]);
      return { values, statuses, validators };
    },
  });
  return (
    <QueryState query={query} missing={<MissingPage />}>
      {({ values, statuses, validators }) => {
        const workflow = values.find(({ id }) => id === workflowId);
        if (workflow === undefined) return <MissingPage />;
        return (
          <Page
            title={workflow.name}
            crumbs={[{ label: t('settings_workflows'), to: '/jira/settings/workflows' }]}
          >
            <DataTable
              caption={workflow.name}
              // Validators of the creation are not modelled.
              rows={(workflow.transitions ?? []).filter(({ type }) => type !== 'INITIAL')}
              rowKey={({ id }) => id}
              columns={[
                ...columnsOf(statuses),
                {
                  id: 'rules',
                  label: t('validators'),
                  cell: (transition) => (
                    <TransitionRules
                      workflow={workflow}
                      transition={transition}
                      statuses={statuses}
                      validators={validators}
                    />
                  ),
                },
              ]}
            />
          </Page>
        );
      }}
    </QueryState>
  );
}
