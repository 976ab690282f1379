import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePeople } from '../../../shared/people/use-people';
import { RiskCell } from '../register/risk-cell';
import { useRiskTitles } from '../use-risk-titles';
import styles from './print.module.css';

const COLUMNS = ['owner', 'review', 'state'] as const;

interface PrintTableProps {
  readonly rows: readonly RiskView[];
  readonly model: ScoringModel;
}

/** The worst open risks, the highest score first; long texts end after two lines. */
export function PrintTable({ rows, model }: PrintTableProps) {
  const { t } = useTranslation();
  const people = usePeople(rows.map(({ ownerAccountId }) => ownerAccountId));
  const titleOf = useRiskTitles(rows);
  const words = { model, titleOf, personName: people.name, phaseName: () => undefined };
  return (
    <table className={styles.table} aria-label={t('risk.print.worst')}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('risk.print.score')}
          </th>
          <th scope="col">{t('risk.column.band')}</th>
          <th scope="col">{t('risk.column.risk')}</th>
          <th scope="col">{t('risk.field.response')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`risk.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((risk) => (
          <tr key={risk.riskId}>
            <td className={styles.number}>{risk.score}</td>
            <td>
              <RiskCell column="band" {...{ risk, words }} />
            </td>
            <td>
              <span className={styles.lines}>
                {risk.kind === 'opportunity' && `${t('risk.kind.opportunity')}: `}
                <bdi>{titleOf(risk)}</bdi>
              </span>
            </td>
            <td>
              <span className={styles.lines}>{risk.response ?? t('risk.notGiven')}</span>
            </td>
            {COLUMNS.map((column) => (
              <td key={column}>
                <RiskCell {...{ risk, column, words }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
