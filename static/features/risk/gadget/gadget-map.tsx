import { router } from '@forge/bridge';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterView } from '../../../../src/risk/register/contract';
import { Choice } from '../../../shared/form/choice';
import { HeatMap } from '../heat-map';
import { countsByCell } from '../heat-map-counts';
import { HeatMapTable } from '../heat-map-table';
import {
  entriesOf,
  HEAT_MAP_VIEWS,
  USUAL_LOOK,
  type HeatMapView,
} from '../register/register-filter';

interface GadgetMapProps {
  readonly register: RegisterView;
  readonly projectKey: string;
}

/** The heat map; a field of it opens the register with the risks that stand there. */
export function GadgetMap({ register, projectKey }: GadgetMapProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<HeatMapView>('current');
  const { model } = register.scoring;
  const open = (cell: string) => {
    const entries = Object.entries(entriesOf({ ...USUAL_LOOK, view, cell }));
    const query = new URLSearchParams(entries.filter(([, value]) => value !== ''));
    void router.navigate({
      target: 'module',
      moduleKey: 'project',
      projectKey,
      path: `/risks?${query}`,
    });
  };
  return (
    <>
      <Choice
        label={t('risk.map.view')}
        value={view}
        options={HEAT_MAP_VIEWS.map((value) => ({ value, label: t(`risk.map.views.${value}`) }))}
        onChange={(chosen) => chosen !== '' && setView(chosen)}
      />
      <HeatMap
        label={t(`risk.map.label.${view}`)}
        model={model}
        counts={countsByCell(register.cells, view, '')}
        onChoose={open}
      />
      <details>
        <summary>{t('chart.asTable')}</summary>
        <HeatMapTable model={model} cells={register.cells} kind="" />
      </details>
    </>
  );
}
