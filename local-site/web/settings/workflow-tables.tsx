import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProjectDetails } from '../api/projects';
import { getWorkflows } from '../api/workflows';
import { DataTable } from '../ui/data-table';
import { QueryState } from '../ui/query-state';

/** Each workflow as a table of its transitions, with the rules that apps hang on them. */
export function WorkflowTables({ project }: { readonly project: ProjectDetails }) {
  const { t } = useTranslation();
  const workflows = useQuery({
    queryKey: ['workflows', project.id],
    queryFn: () => getWorkflows(project.id),
  });
  return (
    <QueryState query={workflows}>
      {({ values, statuses }) => {
        const nameOf = (reference: string | null | undefined) =>
          statuses.find(({ statusReference }) => statusReference === reference)?.name;
        return values.map(({ id, name, transitions = [] }) => (
          <section key={id}>
            <h2>{name}</h2>
            <DataTable
              caption={name}
              rows={transitions}
              rowKey={(transition) => transition.id}
              columns={[
                { id: 'name', label: t('transition'), cell: (row) => row.name },
                {
                  id: 'from',
                  label: t('from'),
                  cell: ({ links = [] }) =>
                    links.flatMap((link) => nameOf(link.fromStatusReference) ?? []).join(', ') ||
                    t('any'),
                },
                { id: 'to', label: t('to'), cell: (row) => nameOf(row.toStatusReference) },
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
