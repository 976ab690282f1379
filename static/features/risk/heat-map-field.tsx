import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../src/risk/scoring/contract';
import styles from './heat-map.module.css';
import band from './scoring/band.module.css';
import { toneOf } from './scoring/scores';
import { scoreOf } from '../../../src/risk/rating/contract';
import { bandAt } from '../../../src/risk/scoring/contract';
import { useModelWords } from './scoring/use-model-words';

interface HeatMapFieldProps {
  readonly model: Pick<ScoringModel, 'bands' | 'categories'>;
  readonly probability: number;
  readonly impact: number;
  readonly count: number;
  /** Whether the Tab key comes here. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onFocus: (cell: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onChoose?: (cell: string) => void;
}

/** One of the 25 fields: its count, and its band by letter and colour. */
export function HeatMapField(props: HeatMapFieldProps) {
  const { model, probability, impact, count, isChosen, onChoose } = props;
  const { t } = useTranslation();
  const words = useModelWords(model);
  const cell = `${probability}.${impact}`;
  const key = bandAt(model.bands, scoreOf({ probability, impact }))?.key ?? '';
  const look = `${styles.field} ${band[toneOf(model.bands, key)]}`;
  const content = (
    <>
      <span className={styles.count}>{count === 0 ? '' : count}</span>
      <span className={styles.letter}>{words.bandLetter(key)}</span>
    </>
  );
  if (onChoose === undefined) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      data-cell={cell}
      className={look}
      tabIndex={props.isActive ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={t('risk.map.field', { probability, impact, count, band: words.band(key) })}
      onFocus={() => props.onFocus(cell)}
      onKeyDown={props.onKey}
      onClick={() => onChoose(isChosen ? '' : cell)}
    >
      {content}
    </button>
  );
}
