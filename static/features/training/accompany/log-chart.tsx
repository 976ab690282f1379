import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogDay } from '../../../../src/training/accompany/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { useDates } from '../../../shared/text/use-dates';
import { NamedTable } from '../../plan/named-table';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import chart from './log-chart.module.css';

const HEIGHT = 64;
const STEP = 12;
const BAR = 8;

/** How much there was each day: incidents below, questions on top of them; the same as a table. */
export function LogChart({ days }: { days: readonly LogDay[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isTable, setIsTable] = useState(false);
  const [first] = days;
  const last = days.at(-1);
  const worst = days.reduce<LogDay | undefined>(
    (most, day) => (most !== undefined && sumOf(most) >= sumOf(day) ? most : day),
    undefined,
  );
  if (first === undefined || last === undefined || worst === undefined) return null;
  const finding = t('training.log.chart', {
    ...{ most: sumOf(worst), day: dates.day(worst.day), last: sumOf(last) },
    lastDay: dates.day(last.day),
  });
  const unit = HEIGHT / sumOf(worst);
  return (
    <section className={parts.part} aria-label={t('training.log.perDay')}>
      <p>{finding}</p>
      {isTable ? (
        <DayTable days={days} />
      ) : (
        <Scroller label={t('training.log.perDay')}>
          <svg
            role="img"
            aria-label={finding}
            width={days.length * STEP}
            height={HEIGHT + 1}
            className={chart.chart}
          >
            {days.map(({ day, questions, incidents }, index) => (
              <g key={day} transform={`translate(${String(index * STEP)} 0)`}>
                <rect
                  className={chart.incidents}
                  width={BAR}
                  y={HEIGHT - incidents * unit}
                  height={incidents * unit}
                />
                <rect
                  className={chart.questions}
                  width={BAR}
                  y={HEIGHT - (incidents + questions) * unit}
                  height={questions * unit}
                />
              </g>
            ))}
            <line className={chart.axis} x2={days.length * STEP} y1={HEIGHT} y2={HEIGHT} />
          </svg>
        </Scroller>
      )}
      <p className={parts.note}>{t('training.log.legend')}</p>
      <div className={parts.acts}>
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
    </section>
  );
}

function sumOf({ questions, incidents }: LogDay): number {
  return questions + incidents;
}

function DayTable({ days }: { days: readonly LogDay[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <NamedTable
      label={t('training.log.perDay')}
      columns={[
        { head: t('training.log.field.day') },
        { head: t('training.log.questions'), isNumber: true },
        { head: t('training.log.incidents'), isNumber: true },
      ]}
    >
      {[...days].reverse().map(({ day, questions, incidents }) => (
        <tr key={day}>
          <th scope="row">{dates.day(day)}</th>
          <td className={parts.number}>{questions}</td>
          <td className={parts.number}>{incidents}</td>
        </tr>
      ))}
    </NamedTable>
  );
}
