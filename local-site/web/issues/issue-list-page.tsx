import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { jqlString } from '../api/search';
import { projectCrumbs, useProject } from '../projects/project-context';
import { Page } from '../ui/page';
import { IssueTable } from './issue-table';
import { SearchBar } from './search-bar';

/** The issues of a project, narrowed by a text and a JQL clause that live in the address. */
export function IssueListPage() {
  const { t } = useTranslation();
  const project = useProject();
  const [params, setParams] = useSearchParams();
  const text = params.get('text') ?? '';
  const clause = params.get('jql') ?? '';
  const order = params.get('sort') ?? 'created DESC';
  const parts = [
    `project = ${jqlString(project.key)}`,
    ...(text === '' ? [] : [`text ~ ${jqlString(text)}`]),
    ...(clause === '' ? [] : [`(${clause})`]),
  ];
  const change = (values: Readonly<Record<string, string>>) =>
    setParams((now) => {
      for (const [name, value] of Object.entries(values)) {
        if (value === '') now.delete(name);
        else now.set(name, value);
      }
      return now;
    });
  return (
    <Page title={t('list')} crumbs={projectCrumbs(project, t('projects'))}>
      <SearchBar
        fields={[
          { name: 'text', label: t('searchText'), value: text },
          { name: 'jql', label: 'JQL', value: clause },
        ]}
        onSearch={change}
      />
      <IssueTable
        jql={`${parts.join(' AND ')} ORDER BY ${order}`}
        order={order}
        onOrder={(next) => change({ sort: next })}
      />
    </Page>
  );
}
