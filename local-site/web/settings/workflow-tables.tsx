import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { getWorkflows } from '../api/workflows';
import { DataTable } from '../ui/data-table';
import { QueryState } from '../ui/query-state';
import { useTransitionColumns } from '../workflows/use-transition-columns';

/** Each workflow as a table of its transitions, with the rules that apps hang on them. */
export function WorkflowTables({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const columnsOf = useTransitionColumns();
  const workflows = useQuery({
    queryKey: ['workflows', project.id],
    queryFn: () => getWorkflows(project.id),
  });
  return (
    <QueryState query={workflows}>
      {({ values, statuses }) => {
        return values.map(({ id, name, transitions = [] }) => (
          <section key={id}>
            <h2>{name}</h2>
            <DataTable
              caption={name}
              rows={transitions}
              rowKey={(transition) => transition.id}
              columns={[
                ...columnsOf(statuses),
                {
                  id: 'validators',
                  label: t('validators'),
                  cell: ({ validators = [] }) =>
                    validators.map(({ ruleKey }) => ruleKey).join(', ') || t('none'),
                },
              ]}
            />
          </section>
        ));
      }}
    </QueryState>
  );
}
