import { useSearchParams } from 'react-router';
import { ZOOMS, type Zoom } from '../../shared/chart/time-axis';
import { withEntries } from '../../shared/navigation/use-address-values';

/** How much of the table stands beside the timeline. */
export const COLUMN_SETS = ['names', 'main', 'all'] as const;
export type ColumnSet = (typeof COLUMN_SETS)[number];

/** How the plan is drawn. It lives in the address beside the filter, so that a link shows the same. */
export interface PlanLook {
  readonly zoom: Zoom;
  readonly columns: ColumnSet;
  /** What is left out of the timeline. */
  readonly hidden: readonly TimelineMark[];
}

/** What is drawn around the bars, and can be left out. */
export const TIMELINE_MARKS = ['links', 'baseline', 'float'] as const;
export type TimelineMark = (typeof TIMELINE_MARKS)[number];

const USUAL: PlanLook = { zoom: 'week', columns: 'main', hidden: [] };

export function usePlanLook() {
  const [params, setParams] = useSearchParams();
  const look: PlanLook = {
    zoom: ZOOMS.find((zoom) => zoom === params.get('zoom')) ?? USUAL.zoom,
    columns: COLUMN_SETS.find((columns) => columns === params.get('columns')) ?? USUAL.columns,
    hidden: TIMELINE_MARKS.filter((mark) => params.get('hide')?.split('.').includes(mark)),
  };
  const change = (values: Partial<PlanLook>) => {
    const { zoom, columns, hidden } = { ...look, ...values };
    const entries = {
      zoom: zoom === USUAL.zoom ? '' : zoom,
      columns: columns === USUAL.columns ? '' : columns,
      hide: hidden.join('.'),
    };
    setParams(withEntries(params, entries), { replace: true });
  };
  return { look, change };
}
