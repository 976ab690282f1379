import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModuleExit } from '../../../../src/uat/signoff/contract';
import table from '../cycle/cycle.module.css';
import parts from '../../plan/plan-parts.module.css';
import { SignoffTag } from '../signoff/signoff-tag';
import { StaleWhy } from '../signoff/stale-why';
import styles from './lead.module.css';

/** How far each module is signed, what is still missing before, and why a signature is out of date. */
export function SignoffStates({ exits }: { exits: readonly ModuleExit[] }) {
  const { t } = useTranslation();
  const modules = exits.filter(({ module }) => module !== '');
  if (modules.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('uat.lead.signoffs')}>
      <h3>{t('uat.lead.signoffs')}</h3>
      <div className={table.scroll}>
        <table className={`${table.counts} ${styles.signoffs}`} aria-label={t('uat.lead.signoffs')}>
          <thead>
            <tr>
              {(['module', 'tested', 'criteria', 'signoff'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`uat.lead.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {modules.map((exit) => (
              <Row key={exit.module} exit={exit} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ exit }: { exit: ModuleExit }) {
  const { t } = useTranslation();
  const { name, tested, cases, criteria, signoff } = exit;
  const met = criteria.filter(({ state }) => state !== 'missing').length;
  return (
    <tr>
      <th scope="row">
        <Link to="/uat/signoff">
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>{t('uat.lead.of', { count: tested, of: cases })}</td>
      <td>{t('uat.lead.of', { count: met, of: criteria.length })}</td>
      <td>
        <SignoffTag module={exit} />
        {signoff?.stale.map((why) => (
          <div key={why.because}>
            <StaleWhy why={why} />
          </div>
        ))}
      </td>
    </tr>
  );
}
