import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CycleSummary } from '../../../../src/uat/cycle/contract';
import { usePeople } from '../../../shared/people/use-people';
import parts from '../../plan/plan-parts.module.css';
import styles from './cycle.module.css';

interface TesterTableProps {
  readonly testers: CycleSummary['testers'];
  readonly number: number;
}

/** Who has how much left to do; the most first. */
export function TesterTable({ testers, number }: TesterTableProps) {
  const { t } = useTranslation();
  const people = usePeople(testers.map(({ accountId }) => accountId));
  const rows = [...testers].sort((one, other) => other.todo - one.todo);
  return (
    <section className={parts.part} aria-label={t('uat.cycle.testers')}>
      <h3>{t('uat.cycle.testers')}</h3>
      <div className={styles.scroll}>
        <table className={styles.counts} aria-label={t('uat.cycle.testers')}>
          <thead>
            <tr>
              <th scope="col">{t('uat.cycle.tester')}</th>
              <th scope="col">{t('uat.cycle.todo')}</th>
              <th scope="col">{t('uat.cycle.done')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ accountId, todo, done }) => (
              <tr key={accountId ?? '-'}>
                <th scope="row">
                  <Link to={`/uat/cycles/${String(number)}?tester=${accountId ?? '-'}`}>
                    {accountId === undefined ? t('uat.cycle.nobody') : people.name(accountId)}
                  </Link>
                </th>
                <td>{todo}</td>
                <td>{done}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
