import { useTranslation } from 'react-i18next';
import type { WorkflowStatus, WorkflowTransition } from '../api/workflows';
import type { Column } from '../ui/data-table';

/** What every table of transitions begins with: its name, where it leads from, and where to. */
export function useTransitionColumns(): (
  statuses: readonly WorkflowStatus[],
) => readonly Column<WorkflowTransition>[] {
  const { t } = useTranslation();
  return (statuses) => {
    const nameOf = (reference: string | null | undefined) =>
      statuses.find(({ statusReference }) => statusReference === reference)?.name;
    return [
      { id: 'name', label: t('transition'), cell: ({ name }) => name },
      {
        id: 'from',
        label: t('from'),
        cell: ({ links = [] }) =>
          links.flatMap((link) => nameOf(link.fromStatusReference) ?? []).join(', ') || t('any'),
      },
      { id: 'to', label: t('to'), cell: (row) => nameOf(row.toStatusReference) },
    ];
  };
}
