import { useTranslation } from 'react-i18next';
import type { RiskKind } from '../../../src/risk/contract';
import type { HeatMapMove } from '../../../src/risk/register/contract';
import type { ScoringModel } from '../../../src/risk/scoring/contract';
import parts from '../plan/plan-parts.module.css';
import { Scroller } from '../plan/scroller';
import { BandTag } from './scoring/band-tag';
import { scoreOf } from '../../../src/risk/rating/contract';
import { bandAt } from '../../../src/risk/scoring/contract';

interface HeatMapTableProps {
  readonly model: ScoringModel;
  readonly cells: readonly HeatMapMove[];
  readonly kind: RiskKind | '';
}

/** The heat map and its arrows in rows: how many risks stood where, and where they stand now. */
export function HeatMapTable({ model, cells, kind }: HeatMapTableProps) {
  const { t } = useTranslation();
  const rows = cells
    .filter((move) => kind === '' || move.kind === kind)
    .sort((one, other) => scoreOf(other.current) - scoreOf(one.current));
  return (
    <Scroller label={t('risk.map.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('risk.map.views.inherent')}</th>
            <th scope="col">{t('risk.map.views.current')}</th>
            <th scope="col">{t('risk.column.band')}</th>
            <th scope="col">{t('risk.kindOf')}</th>
            <th scope="col" className={parts.number}>
              {t('risk.map.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((move) => (
            <tr key={JSON.stringify([move.kind, move.inherent, move.current])}>
              <td>{t('risk.rated', { ...move.inherent, score: scoreOf(move.inherent) })}</td>
              <td>{t('risk.rated', { ...move.current, score: scoreOf(move.current) })}</td>
              <td>
                <BandTag
                  model={model}
                  band={bandAt(model.bands, scoreOf(move.current))?.key ?? ''}
                />
              </td>
              <td>{t(`risk.kind.${move.kind}`)}</td>
              <td className={parts.number}>{move.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
