import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { useDates } from '../../../shared/text/use-dates';
import { FeverChart } from '../../plan/buffer/fever-chart';
import { useBufferFinding } from '../../plan/buffer/use-buffer-finding';
import { BufferChart } from './buffer-chart';
import { HealthTag } from './health-tag';
import styles from './overview-page.module.css';

/** How much of the buffer is used: a number, a picture, and the same as a table. */
export function BufferTile({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const { buffer, health, fever } = overview;
  const finding = useBufferFinding(buffer, health.state);
  return (
    <section className={styles.tile}>
      <h3>{t('overview.buffer')}</h3>
      <p className={styles.figure}>{t('overview.bufferUsed', { percent: buffer.usedPercent })}</p>
      <p>
        <HealthTag state={health.state} />
      </p>
      {isTable ? (
        <BufferTable buffer={buffer} />
      ) : (
        <>
          <BufferChart buffer={buffer} />
          {fever.length > 1 && (
            <FeverChart fever={fever} rule={health.rule} label={finding} isSmall />
          )}
        </>
      )}
      <div className={styles.toggle}>
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
      <Link to="/plan/buffer">{t('overview.toBuffer')}</Link>
    </section>
  );
}

function BufferTable({ buffer }: Pick<Overview, 'buffer'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const rows = [
    ['size', t('unit.workingDays', { count: buffer.days })],
    ['used', t('unit.workingDays', { count: buffer.consumedDays })],
    ['left', t('unit.workingDays', { count: buffer.leftDays })],
    ['from', dates.day(buffer.start)],
    ['to', dates.day(buffer.finish)],
  ] as const;
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{t(`overview.bufferTable.${name}`)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
