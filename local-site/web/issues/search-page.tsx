import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../ui/page';
import { IssueTable } from './issue-table';
import { SearchBar } from './search-bar';

/** Search over all projects by JQL; Jira refuses a search without any restriction. */
export function SearchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get('jql') ?? '';
  const jql = asked === '' ? 'created >= -365d' : asked;
  const [clause = '', order = ''] = jql.split(/\s*\border by\b\s*/i);
  return (
    <Page title={t('issues')}>
      <SearchBar
        fields={[{ name: 'jql', label: 'JQL', value: jql }]}
        onSearch={(values) => setParams(values)}
      />
      <IssueTable
        jql={jql}
        order={order}
        onOrder={(next) => setParams({ jql: `${clause} ORDER BY ${next}` })}
      />
    </Page>
  );
}
