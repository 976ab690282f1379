import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GAIN_STEP,
  type GainCounts,
  type GainFigures,
} from '../../../../src/training/gain/contract';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { GainLine } from './gain-line';
import { useScores } from './use-scores';

interface GainTableProps {
  readonly label: string;
  /** What a row stands for. */
  readonly of: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly counts?: GainCounts;
    readonly figures?: GainFigures;
  }[];
}

/** How people passed, row by row, and what those gained who did not at once. */
export function GainTable({ label, of, rows }: GainTableProps) {
  const { t } = useTranslation();
  return (
    <Scroller label={label}>
      <table className={parts.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {(['atOnce', 'later', 'notPassed', 'first', 'passing'] as const).map((column) => (
              <th key={column} scope="col" className={parts.number}>
                {t(`training.effect.gain.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('training.effect.gain.column.line')}</th>
            <th scope="col" className={parts.number}>
              {t('training.effect.gain.column.points')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.effect.gain.column.normalised')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {counts === undefined ? (
                <td colSpan={8}>{t('training.effect.gain.fewTried', { least: GAIN_STEP })}</td>
              ) : (
                <>
                  <td className={parts.number}>{counts.atOnce}</td>
                  <td className={parts.number}>{counts.later}</td>
                  <td className={parts.number}>{counts.notPassed}</td>
                  <FigureCells figures={figures} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function FigureCells({ figures }: { figures: GainFigures | undefined }) {
  const { t } = useTranslation();
  const { percent, points, share } = useScores();
  if (figures === undefined) {
    return <td colSpan={5}>{t('training.effect.gain.fewPassed', { least: GAIN_STEP })}</td>;
  }
  return (
    <>
      <td className={parts.number}>{percent(figures.first)}</td>
      <td className={parts.number}>{percent(figures.passing)}</td>
      <td>
        <GainLine figures={figures} />
      </td>
      <td className={parts.number}>{points(figures.points)}</td>
      <td className={parts.number}>
        {figures.normalised === undefined ? '–' : share(figures.normalised)}
      </td>
    </>
  );
}
