import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getProperties } from '../api/issue-activity';
import { EmptyNote, QueryState } from '../ui/query-state';
import styles from './issue.module.css';

/** What apps have stored on the issue: for developers. */
export function EntityProperties({ issueKey }: { readonly issueKey: string }) {
  const { t } = useTranslation();
  const properties = useQuery({
    queryKey: ['properties', issueKey],
    queryFn: () => getProperties(issueKey),
  });
  return (
    <QueryState query={properties}>
      {(list) =>
        list.length === 0 ? (
          <EmptyNote title={t('noProperties')} />
        ) : (
          <dl>
            {list.map(({ key, value }) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>
                  <pre className={styles.json}>{JSON.stringify(value, undefined, 2)}</pre>
                </dd>
              </div>
            ))}
          </dl>
        )
      }
    </QueryState>
  );
}
