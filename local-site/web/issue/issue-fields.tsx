import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getPriorities, getVersions, type Issue } from '../api/issues';
import { getAssignable } from '../api/people';
import ui from '../ui/ui.module.css';
import { InlineEdit } from './inline-edit';
import styles from './issue.module.css';
import { useEditIssue } from './use-edit-issue';

interface EditableField {
  readonly id: string;
  readonly label: string;
  readonly view: React.ReactNode;
  readonly value: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly inputType?: 'date';
  readonly changes: (value: string) => Readonly<Record<string, unknown>>;
}

export function IssueFields({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const edit = useEditIssue(issue.key);
  const fields = useEditableFields(issue);
  return (
    <section>
      <h2>{t('details')}</h2>
      <dl className={styles.fields}>
        {fields.map(({ id, label, view, value, options, inputType, changes }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <InlineEdit
                label={label}
                view={view}
                control={(controlId) =>
                  options === undefined ? (
                    <input
                      id={controlId}
                      name="value"
                      type={inputType ?? 'text'}
                      className={ui.input}
                      defaultValue={value}
                    />
                  ) : (
                    <select id={controlId} name="value" className={ui.input} defaultValue={value}>
                      <option value="">{t('none')}</option>
                      {options.map((option) => (
                        <option key={option.value} value={option.value}>
                          {option.label}
                        </option>
                      ))}
                    </select>
                  )
                }
                onSave={(next) => edit.mutateAsync(changes(next))}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('reporter')}</dt>
          <dd>{issue.fields.reporter?.displayName ?? t('none')}</dd>
        </div>
      </dl>
    </section>
  );
}

function useEditableFields({ key, fields }: Issue): readonly EditableField[] {
  const { t } = useTranslation();
  const projectKey = fields.project?.key ?? key.replace(/-\d+$/, '');
  const people = useQuery({
    queryKey: ['assignable', projectKey],
    queryFn: () => getAssignable(projectKey),
  });
  const priorities = useQuery({ queryKey: ['priorities'], queryFn: getPriorities });
  const versions = useQuery({
    queryKey: ['versions', projectKey],
    queryFn: () => getVersions(projectKey),
  });
  const { assignee, priority, duedate, labels = [], parent, fixVersions = [] } = fields;
  const orNull = (value: string, filled: unknown) => (value.trim() === '' ? null : filled);
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      id: 'assignee',
      label: t('assignee'),
      view: assignee?.displayName ?? t('unassigned'),
      value: assignee?.accountId ?? '',
      options: (people.data ?? []).map((person) => ({
        value: person.accountId,
        label: person.displayName,
      })),
      changes: (value) => ({ assignee: orNull(value, { accountId: value }) }),
    },
    {
      id: 'priority',
      label: t('priority'),
      view: priority?.name ?? t('none'),
      value: priority?.id ?? '',
      options: named(priorities.data),
      changes: (value) => ({ priority: orNull(value, { id: value }) }),
    },
    {
      id: 'duedate',
      label: t('due'),
      view: duedate ?? t('none'),
      value: duedate ?? '',
      inputType: 'date',
      changes: (value) => ({ duedate: orNull(value, value) }),
    },
    {
      id: 'labels',
      label: t('labels'),
      view: labels.join(', ') || t('none'),
      value: labels.join(' '),
      changes: (value) => ({ labels: value.split(/[\s,]+/).filter((part) => part !== '') }),
    },
    {
      id: 'parent',
      label: t('parent'),
      view: parent ? (
        <Link to={`/browse/${parent.key}`}>
          {parent.key} {parent.fields?.summary}
        </Link>
      ) : (
        t('none')
      ),
      value: parent?.key ?? '',
      changes: (value) => ({ parent: orNull(value, { key: value.trim().toUpperCase() }) }),
    },
    {
      id: 'fixVersions',
      label: t('fixVersions'),
      view: fixVersions.map(({ name }) => name).join(', ') || t('none'),
      value: fixVersions[0]?.id ?? '',
      options: named(versions.data),
      changes: (value) => ({ fixVersions: value === '' ? [] : [{ id: value }] }),
    },
  ];
}
