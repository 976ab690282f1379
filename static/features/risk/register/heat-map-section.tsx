import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../../../src/risk/register/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { Choice } from '../../../shared/form/choice';
import { HeatMap } from '../heat-map';
import { countsByCell, largestMoves } from '../heat-map-counts';
import { HeatMapTable } from '../heat-map-table';
import parts from '../../plan/plan-parts.module.css';
import { HEAT_MAP_VIEWS, USUAL_LOOK, type RegisterLook } from './register-filter';

/** Arrows beyond these would hide more than they show. */
const MOST_ARROWS = 6;

interface HeatMapSectionProps {
  readonly register: RegisterView;
  readonly look: RegisterLook;
  readonly onChange: (values: Partial<RegisterLook>) => void;
}

/**
 * Where the open risks stand. A field that is chosen takes the place of the other filters, so that the list has as
 * many rows as the field says.
 */
export function HeatMapSection({ register, look, onChange }: HeatMapSectionProps) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const { kind, view, sort } = look;
  const counts = countsByCell(register.cells, view, kind);
  const moves = view === 'current' ? largestMoves(register.cells, kind, MOST_ARROWS) : [];
  return (
    <section className={parts.part} aria-label={t('risk.map.title')}>
      <h3>{t('risk.map.title')}</h3>
      <div className={parts.choices}>
        <Choice
          label={t('risk.map.view')}
          value={view}
          options={HEAT_MAP_VIEWS.map((value) => ({ value, label: t(`risk.map.views.${value}`) }))}
          onChange={(chosen) => chosen !== '' && onChange({ view: chosen })}
        />
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
      {isTable ? (
        <HeatMapTable model={register.scoring.model} cells={register.cells} kind={kind} />
      ) : (
        <HeatMap
          label={t(`risk.map.label.${view}`)}
          model={register.scoring.model}
          counts={counts}
          moves={moves}
          chosen={look.cell}
          onChoose={(cell) => onChange({ ...USUAL_LOOK, kind, view, sort, cell })}
        />
      )}
      {moves.length > 0 && !isTable && <p className={parts.note}>{t('risk.map.arrows')}</p>}
    </section>
  );
}
