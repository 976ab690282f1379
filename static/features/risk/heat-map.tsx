import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeatMapMove } from '../../../src/risk/register/contract';
import type { ScoringModel } from '../../../src/risk/scoring/contract';
import { HeatMapArrows } from './heat-map-arrows';
import { HeatMapField } from './heat-map-field';
import styles from './heat-map.module.css';
import { LEVELS } from './scoring/scores';

const ROWS = [...LEVELS].reverse();
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface HeatMapProps {
  readonly label: string;
  readonly model: Pick<ScoringModel, 'bands' | 'categories'>;
  /** By `probability.impact`. */
  readonly counts: ReadonlyMap<string, number>;
  readonly moves?: readonly HeatMapMove[];
  readonly chosen?: string;
  /** Absent for a map that is only looked at. */
  readonly onChoose?: (cell: string) => void;
}

/**
 * Probability upwards, impact to the right. Each field says its band by letter and colour and its count by number.
 * The fields are one stop of the Tab key; arrow keys go on inside.
 */
export function HeatMap({ label, model, counts, moves = [], chosen, onChoose }: HeatMapProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState('5.5');
  const step = (event: KeyboardEvent) => {
    const [up, right] = STEPS[event.key] ?? [];
    if (up === undefined || right === undefined) return;
    event.preventDefault();
    const [probability = 5, impact = 5] = active.split('.').map(Number);
    const next = `${within(probability + up)}.${within(impact + right)}`;
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell='${next}']`)?.focus();
  };
  return (
    <div className={styles.map}>
      <table ref={grid} className={styles.grid} aria-label={label}>
        <tbody>
          {ROWS.map((probability) => (
            <tr key={probability}>
              <th scope="row">
                <span className={styles.hidden}>{t('risk.probability')} </span>
                {probability}
              </th>
              {LEVELS.map((impact) => (
                <td key={impact}>
                  <HeatMapField
                    {...{ model, probability, impact }}
                    count={counts.get(`${probability}.${impact}`) ?? 0}
                    isActive={active === `${probability}.${impact}`}
                    isChosen={chosen === `${probability}.${impact}`}
                    onFocus={setActive}
                    onKey={step}
                    {...(onChoose === undefined ? {} : { onChoose })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {LEVELS.map((impact) => (
              <th key={impact} scope="col">
                <span className={styles.hidden}>{t('risk.impact')} </span>
                {impact}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <HeatMapArrows moves={moves} />
      <p className={styles.axes}>
        {t(onChoose === undefined ? 'risk.map.axesOnly' : 'risk.map.axes')}
      </p>
    </div>
  );
}

function within(level: number): number {
  return Math.min(5, Math.max(1, level));
}
