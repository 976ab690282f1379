import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getChangelog } from '../api/issue-activity';
import { EmptyNote, QueryState } from '../ui/query-state';
import { ByLine } from './by-line';
import styles from './issue.module.css';

export function ChangeHistory({ issueKey }: { readonly issueKey: string }) {
  const { t } = useTranslation();
  const changelog = useQuery({
    queryKey: ['changelog', issueKey],
    queryFn: () => getChangelog(issueKey),
  });
  const shown = (value: string | null | undefined) =>
    value === '' ? t('none') : (value ?? t('none'));
  return (
    <QueryState query={changelog}>
      {({ values }) =>
        values.length === 0 ? (
          <EmptyNote title={t('noHistory')} />
        ) : (
          <ul className={styles.entries}>
            {[...values].reverse().map(({ id, author, created, items }) => (
              <li key={id}>
                <ByLine author={author} created={created} />
                {items.map((item, index) => (
                  <p key={index}>
                    {item.field}: {shown(item.fromString)} → {shown(item.toString)}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}
