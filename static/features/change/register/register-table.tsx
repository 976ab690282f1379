import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { Tag } from '../../../shared/feedback/tag';
import { IssueLink } from '../../../shared/jira/issue-link';
import { RecordLink } from '../../../shared/register/record-link';
import styles from '../../../shared/register/register.module.css';
import { ChangeCell, type RowWords } from './change-cell';
import type { Column } from './columns';

interface RegisterTableProps {
  readonly rows: readonly ChangeView[];
  readonly columns: readonly Column[];
  readonly words: RowWords;
  readonly openChangeId?: string;
}

/** The requests in rows; on a narrow screen each row is a card. */
export function RegisterTable({ rows, columns, words, openChangeId }: RegisterTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.register} aria-label={t('change.title')}>
      <thead>
        <tr>
          <th scope="col">{t('change.column.change')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`change.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((change) => (
          <tr key={change.changeId} data-open={change.changeId === openChangeId}>
            <RowHead change={change} openChangeId={openChangeId} />
            {columns.map((column) => (
              <td key={column} data-name={t(`change.column.${column}`)}>
                <span>
                  <ChangeCell {...{ change, column, words }} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowHeadProps {
  readonly change: ChangeView;
  readonly openChangeId: string | undefined;
}

function RowHead({ change, openChangeId }: RowHeadProps) {
  const { t } = useTranslation();
  const { changeId, number, title, issue, issueProblem, breach } = change;
  return (
    <th scope="row">
      <RecordLink path={`/changes/${changeId}`} isOpen={changeId === openChangeId}>
        {title}
      </RecordLink>
      <span className={styles.key}>
        {t('change.number', { number })}{' '}
        {issue?.place === 'here' && (
          <IssueLink issueKey={issue.issueKey}>{issue.issueKey}</IssueLink>
        )}
        {issue !== undefined &&
          issue.place !== 'here' &&
          t(`change.issueIs.${issue.place}`, { key: issue.issueKey })}
        {issueProblem !== undefined && t('change.issueRefused')}
        {breach !== undefined && (
          <>
            {' '}
            <Tag tone="danger">{t('change.unapproved')}</Tag>
          </>
        )}
      </span>
    </th>
  );
}
