import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GAIN_STEP,
  type GainCounts,
  type GainFigures,
} from '../../../../src/training/gain/contract';
import { NamedTable } from '../../plan/named-table';
import parts from '../../plan/plan-parts.module.css';
import { GainLine } from './gain-line';
import { useFigures } from './use-figures';

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

/** After what a row stands for. */
const COLUMNS = [
  ...(['atOnce', 'later', 'notPassed'] as const),
  ...(['first', 'passing', 'line', 'points', 'normalised'] as const),
];

/** How people passed, row by row, and what those gained who did not at once. */
export function GainTable({ label, of, rows }: GainTableProps) {
  const { t } = useTranslation();
  return (
    <NamedTable
      label={label}
      columns={[
        { head: of },
        ...COLUMNS.map((column) => ({
          head: t(`training.effect.gain.column.${column}`),
          isNumber: column !== 'line',
        })),
      ]}
    >
      {rows.map(({ key, name, counts, figures }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {counts === undefined ? (
            <td colSpan={COLUMNS.length}>
              {t('training.effect.gain.fewTried', { least: GAIN_STEP })}
            </td>
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
    </NamedTable>
  );
}

function FigureCells({ figures }: { figures: GainFigures | undefined }) {
  const { t } = useTranslation();
  const { percent, points, share } = useFigures();
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
        {figures.normalised === undefined ? '–' : share(figures.normalised / 100)}
      </td>
    </>
  );
}
