import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { RecordLink } from '../../../shared/register/record-link';
import type { Column } from './columns';
import { RiskCell, type RowWords } from './risk-cell';
import styles from '../../../shared/register/register.module.css';

interface RegisterTableProps {
  readonly rows: readonly RiskView[];
  readonly columns: readonly Column[];
  readonly words: RowWords;
  readonly openRiskId?: string;
  readonly selected: ReadonlySet<string>;
  /** Absent for readers. */
  readonly onSelect?: (riskIds: readonly string[], isSelected: boolean) => void;
}

/** The risks in rows; on a narrow screen each row is a card. */
export function RegisterTable(props: RegisterTableProps) {
  const { t } = useTranslation();
  const { rows, columns, selected, onSelect } = props;
  const all = rows.map(({ riskId }) => riskId);
  return (
    <table className={styles.register} aria-label={t('risk.title')}>
      <thead>
        <tr>
          {onSelect !== undefined && (
            <th scope="col" className={styles.mark}>
              <input
                type="checkbox"
                aria-label={t('risk.selectAll')}
                checked={all.length > 0 && all.every((riskId) => selected.has(riskId))}
                onChange={(event) => onSelect(all, event.target.checked)}
              />
            </th>
          )}
          <th scope="col">{t('risk.column.risk')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`risk.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((risk) => (
          <Row key={risk.riskId} {...props} risk={risk} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  risk,
  columns,
  words,
  openRiskId,
  selected,
  onSelect,
}: RegisterTableProps & { readonly risk: RiskView }) {
  const { t } = useTranslation();
  const title = words.titleOf(risk);
  return (
    <tr data-open={risk.riskId === openRiskId}>
      {onSelect !== undefined && (
        <td className={styles.mark}>
          <input
            type="checkbox"
            aria-label={t('risk.select', { title })}
            checked={selected.has(risk.riskId)}
            onChange={(event) => onSelect([risk.riskId], event.target.checked)}
          />
        </td>
      )}
      <th scope="row">
        <RecordLink path={`/risks/${risk.riskId}`} isOpen={risk.riskId === openRiskId}>
          {title}
        </RecordLink>
        <span className={styles.key}>
          {risk.issue?.place === 'here' && (
            <IssueLink issueKey={risk.issue.issueKey}>{risk.issue.issueKey}</IssueLink>
          )}
          {risk.issue !== undefined &&
            risk.issue.place !== 'here' &&
            t(`risk.issueIs.${risk.issue.place}`, { key: risk.issue.issueKey })}
          {risk.issueProblem !== undefined && t('risk.issueRefused')}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-name={t(`risk.column.${column}`)}>
          <RiskCell risk={risk} column={column} words={words} />
        </td>
      ))}
    </tr>
  );
}
