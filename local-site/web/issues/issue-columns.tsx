import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Issue } from '../api/issues';
import type { Column } from '../ui/data-table';
import { StatusLozenge } from '../ui/lozenge';
import styles from './issues.module.css';
import { SortHeading } from './sort-heading';

/** Columns of an issue list; with `onOrder` their headings sort. */
export function issueColumns(
  t: TFunction,
  order: string | undefined,
  onOrder: ((order: string) => void) | undefined,
): readonly Column<Issue>[] {
  const label = (text: string, field: string) =>
    onOrder === undefined ? (
      text
    ) : (
      <SortHeading label={text} field={field} order={order ?? ''} onOrder={onOrder} />
    );
  return [
    {
      id: 'key',
      label: label(t('key'), 'key'),
      cell: ({ key }) => <IssueKey issueKey={key} />,
    },
    {
      id: 'type',
      label: label(t('type'), 'issuetype'),
      cell: ({ fields }) => fields.issuetype?.name ?? '',
    },
    {
      id: 'summary',
      label: label(t('summaryField'), 'summary'),
      cell: ({ key, fields }) => <Link to={`/browse/${key}`}>{fields.summary}</Link>,
    },
    {
      id: 'status',
      label: label(t('status'), 'status'),
      cell: ({ fields }) => <StatusLozenge status={fields.status} />,
    },
    {
      id: 'assignee',
      label: label(t('assignee'), 'assignee'),
      cell: ({ fields }) => fields.assignee?.displayName ?? t('unassigned'),
    },
    {
      id: 'due',
      label: label(t('due'), 'duedate'),
      cell: ({ fields }) => <span className={styles.oneLine}>{fields.duedate}</span>,
    },
    {
      id: 'parent',
      label: label(t('parent'), 'parent'),
      cell: ({ fields: { parent } }) => (parent ? <IssueKey issueKey={parent.key} /> : ''),
    },
    { id: 'labels', label: t('labels'), cell: ({ fields }) => (fields.labels ?? []).join(', ') },
  ];
}

function IssueKey({ issueKey }: { readonly issueKey: string }) {
  return (
    <Link className={styles.oneLine} to={`/browse/${issueKey}`}>
      {issueKey}
    </Link>
  );
}
