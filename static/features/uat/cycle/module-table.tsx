import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runStatus, severity, type RunStatus } from '../../../../src/uat/case/contract';
import type { CycleSummary } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import parts from '../../plan/plan-parts.module.css';
import styles from './cycle.module.css';

interface ModuleTableProps {
  readonly modules: CycleSummary['modules'];
  readonly names: readonly UatModule[];
  readonly number: number;
}

/** Modules by status: each number leads to the runs behind it. */
export function ModuleTable({ modules, names, number }: ModuleTableProps) {
  const { t } = useTranslation();
  // In the order of the register; a module that is gone from it comes last.
  const rank = (key: string) => {
    const at = names.findIndex((module) => module.key === key);
    return at < 0 ? names.length : at;
  };
  const rows = [...modules].sort((one, other) => rank(one.key) - rank(other.key));
  const count = (key: string, status: RunStatus, amount: number) =>
    amount === 0 ? (
      '–'
    ) : (
      <Link to={`/uat/cycles/${String(number)}?module=${key}&status=${status}`}>{amount}</Link>
    );
  return (
    <section className={parts.part} aria-label={t('uat.cycle.modules')}>
      <h3>{t('uat.cycle.modules')}</h3>
      <div className={styles.scroll}>
        <table className={styles.counts} aria-label={t('uat.cycle.modules')}>
          <thead>
            <tr>
              <th scope="col">{t('uat.column.module')}</th>
              {runStatus.options.map((status) => (
                <th key={status} scope="col">
                  {t(`uat.status.${status}`)}
                </th>
              ))}
              <th scope="col">{t('uat.cycle.total')}</th>
              {severity.options.map((level) => (
                <th key={level} scope="col">
                  {t('uat.cycle.openOf', { severity: level })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, runs, bugs }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{names.find((module) => module.key === key)?.name ?? key}</bdi>
                </th>
                {runStatus.options.map((status) => (
                  <td key={status}>{count(key, status, runs.byStatus[status])}</td>
                ))}
                <td>{runs.total}</td>
                {severity.options.map((level) => (
                  <td key={level}>{bugs[level] === 0 ? '–' : bugs[level]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
