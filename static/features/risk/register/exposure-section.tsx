import { useTranslation } from 'react-i18next';
import type { ExposureView } from '../../../../src/risk/register/contract';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { ExposureFinding } from '../exposure-finding';
import styles from './register.module.css';
import { SimulationSwitch } from './simulation-switch';

interface ExposureSectionProps {
  readonly engagementId: string;
  readonly exposure: ExposureView;
}

/** What the open threats cost on average beside what is left of the buffer, with the rule and its inputs. */
export function ExposureSection({ engagementId, exposure }: ExposureSectionProps) {
  const { t } = useTranslation();
  const { days, bufferLeftDays: left } = exposure;
  const inputs = exposure.inputs.filter(({ count }) => count > 0);
  const most = Math.max(days, left ?? 0, 1);
  return (
    <section className={parts.part} aria-label={t('risk.exposure.title')}>
      <h3>{t('risk.exposure.title')}</h3>
      <p>
        <ExposureFinding exposure={exposure} />
      </p>
      <div className={styles.bars}>
        <Bar
          name={t('risk.exposure.open')}
          days={days}
          most={most}
          isOver={days > (left ?? days)}
        />
        {left !== undefined && <Bar name={t('risk.exposure.buffer')} days={left} most={most} />}
      </div>
      <p className={parts.note}>{t('risk.exposure.rule')}</p>
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      <SimulationSwitch engagementId={engagementId} />
    </section>
  );
}

interface BarProps {
  readonly name: string;
  readonly days: number;
  readonly most: number;
  readonly isOver?: boolean;
}

function Bar({ name, days, most, isOver = false }: BarProps) {
  const { t } = useTranslation();
  const number = useNumbers();
  return (
    <div className={styles.bar}>
      <span>{name}</span>
      <strong>{t('risk.exposure.days', { days: number(days) })}</strong>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect
          width={(days / most) * 100}
          height="8"
          className={isOver ? styles.over : styles.fill}
        />
      </svg>
    </div>
  );
}

function Inputs({ inputs }: Pick<ExposureView, 'inputs'>) {
  const { t } = useTranslation();
  const number = useNumbers();
  return (
    <Scroller label={t('risk.exposure.inputs')}>
      <table className={`${parts.table} ${styles.inputs}`}>
        <thead>
          <tr>
            <th scope="col">{t('risk.probability')}</th>
            <th scope="col" className={parts.number}>
              {t('risk.map.count')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.exposure.impactDays')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.exposure.product')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ probability, percent, count, days }) => (
            <tr key={probability}>
              <td>{t('risk.exposure.level', { level: probability, percent })}</td>
              <td className={parts.number}>{count}</td>
              <td className={parts.number}>{number(days)}</td>
              <td className={parts.number}>{number((days * percent) / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
