import {
  proximity,
  riskKind,
  riskState,
  type Proximity,
  type RiskFilter,
  type RiskKind,
  type RiskState,
} from '../../../../src/risk/contract';

export const HEAT_MAP_VIEWS = ['inherent', 'current'] as const;
export type HeatMapView = (typeof HEAT_MAP_VIEWS)[number];
export type RiskSort = 'score' | 'review';

/** What of the register is shown and in which order. It lives in the address, so that a link shows the same. */
export interface RegisterLook {
  readonly group: RiskFilter['group'];
  readonly kind: RiskKind | '';
  readonly state: RiskState | '';
  readonly band: string;
  readonly category: string;
  readonly phaseId: string;
  readonly ownerAccountId: string;
  readonly proximity: Proximity | '';
  readonly isOverdue: boolean;
  readonly isSignalled: boolean;
  /** `4.3`: probability 4, impact 3, in the view of the heat map; empty for all. */
  readonly cell: string;
  readonly view: HeatMapView;
  readonly text: string;
  readonly sort: RiskSort;
}

const CELL = /^([1-5])\.([1-5])$/;

export const USUAL_LOOK: RegisterLook = {
  group: 'open',
  kind: '',
  state: '',
  band: '',
  category: '',
  phaseId: '',
  ownerAccountId: '',
  proximity: '',
  isOverdue: false,
  isSignalled: false,
  cell: '',
  view: 'current',
  text: '',
  sort: 'score',
};

export function readLook(params: URLSearchParams): RegisterLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    group: read('group') === 'closed' ? 'closed' : 'open',
    kind: riskKind.options.find((one) => one === read('kind')) ?? '',
    state: riskState.options.find((one) => one === read('state')) ?? '',
    band: read('band'),
    category: read('category'),
    phaseId: read('phase'),
    ownerAccountId: read('owner'),
    proximity: proximity.options.find((one) => one === read('proximity')) ?? '',
    isOverdue: read('overdue') === '1',
    isSignalled: read('suggested') === '1',
    cell: CELL.test(read('cell')) ? read('cell') : '',
    view: read('map') === 'inherent' ? 'inherent' : 'current',
    text: read('q').slice(0, 100),
    sort: read('sort') === 'review' ? 'review' : 'score',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function entriesOf(look: RegisterLook): Readonly<Record<string, string>> {
  return {
    group: look.group === 'closed' ? 'closed' : '',
    kind: look.kind,
    state: look.state,
    band: look.band,
    category: look.category,
    phase: look.phaseId,
    owner: look.ownerAccountId,
    proximity: look.proximity,
    overdue: look.isOverdue ? '1' : '',
    suggested: look.isSignalled ? '1' : '',
    cell: look.cell,
    map: look.view === 'inherent' ? 'inherent' : '',
    q: look.text,
    sort: look.sort === 'review' ? 'review' : '',
  };
}

/** What the back end is asked for. */
export function filterOf(look: RegisterLook): RiskFilter {
  const [, probability, impact] = CELL.exec(look.cell) ?? [];
  const text = look.text.trim();
  return {
    group: look.group,
    ...(look.kind === '' ? {} : { kind: look.kind }),
    ...(look.state === '' ? {} : { state: look.state }),
    ...(look.band === '' ? {} : { band: look.band }),
    ...(look.category === '' ? {} : { category: look.category }),
    ...(look.phaseId === '' ? {} : { phaseId: look.phaseId }),
    ...(look.ownerAccountId === '' ? {} : { ownerAccountId: look.ownerAccountId }),
    ...(look.proximity === '' ? {} : { proximity: look.proximity }),
    ...(look.isOverdue ? { isOverdue: true } : {}),
    ...(look.isSignalled ? { isSignalled: true } : {}),
    ...(text === '' ? {} : { text }),
    ...(probability === undefined || impact === undefined
      ? {}
      : {
          cell: { view: look.view, probability: Number(probability), impact: Number(impact) },
        }),
  };
}

/** Whether anything but group, kind and order narrows the list. */
export function isNarrowed(look: RegisterLook): boolean {
  const { group, kind, view, sort } = look;
  return JSON.stringify(look) !== JSON.stringify({ ...USUAL_LOOK, group, kind, view, sort });
}

/** Whether the back end reads fewer risks than the register counts, because an index leaves out the others. */
export function isIndexed(look: RegisterLook): boolean {
  const { band, category, phaseId, ownerAccountId, isOverdue, cell, view } = look;
  const isCell = cell !== '' && view === 'current';
  return isOverdue || isCell || [band, category, phaseId, ownerAccountId].some((one) => one !== '');
}
