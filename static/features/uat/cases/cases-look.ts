import {
  casePriority,
  caseSort,
  caseState,
  runStatus,
  type CasePriority,
  type CaseSort,
  type CaseState,
  type RunStatus,
} from '../../../../src/uat/case/contract';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import type { AskedCases } from '../use-uat';

/** What of the register is shown and in which order. It lives in the address, so that a link shows the same. */
export interface CasesLook {
  readonly group: 'active' | 'retired';
  readonly state: CaseState | '';
  readonly module: string;
  readonly priority: CasePriority | '';
  readonly last: RunStatus | '';
  readonly isRetestDue: boolean;
  readonly isUntraced: boolean;
  /** Only cases that test this one. */
  readonly requirementId: string;
  readonly text: string;
  readonly sort: CaseSort;
  readonly isDescending: boolean;
}

export const USUAL_LOOK: CasesLook = {
  group: 'active',
  state: '',
  module: '',
  priority: '',
  last: '',
  isRetestDue: false,
  isUntraced: false,
  requirementId: '',
  text: '',
  sort: 'number',
  isDescending: false,
};

export function readLook(params: URLSearchParams): CasesLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    group: read('group') === 'retired' ? 'retired' : 'active',
    state: caseState.options.find((one) => one === read('state')) ?? '',
    module: read('module'),
    priority: casePriority.options.find((one) => one === read('priority')) ?? '',
    last: runStatus.options.find((one) => one === read('last')) ?? '',
    isRetestDue: read('retest') === '1',
    isUntraced: read('untraced') === '1',
    requirementId: /^[A-Za-z0-9_-]{1,64}$/.test(read('requirement')) ? read('requirement') : '',
    text: read('q').slice(0, 100),
    sort: caseSort.options.find((one) => one === read('sort')) ?? 'number',
    isDescending: read('down') === '1',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function entriesOf(look: CasesLook): Readonly<Record<string, string>> {
  return {
    group: look.group === 'retired' ? 'retired' : '',
    state: look.state,
    module: look.module,
    priority: look.priority,
    last: look.last,
    retest: look.isRetestDue ? '1' : '',
    untraced: look.isUntraced ? '1' : '',
    requirement: look.requirementId,
    q: look.text,
    sort: look.sort === 'number' ? '' : look.sort,
    down: look.isDescending ? '1' : '',
  };
}

/** What the back end is asked for. */
export function askedOf(look: CasesLook): AskedCases {
  const text = look.text.trim();
  return {
    filter: {
      group: look.group,
      ...(look.state === '' ? {} : { state: look.state }),
      ...(look.module === '' ? {} : { module: look.module }),
      ...(look.priority === '' ? {} : { priority: look.priority }),
      ...(look.last === '' ? {} : { last: look.last }),
      ...(look.isRetestDue ? { isRetestDue: true } : {}),
      ...(look.isUntraced ? { isUntraced: true } : {}),
      ...(look.requirementId === '' ? {} : { requirementId: look.requirementId }),
      ...(text === '' ? {} : { text }),
    },
    sort: look.sort,
    isDescending: look.isDescending,
  };
}

/** Whether anything but group and order narrows the list. */
export function isNarrowed(look: CasesLook): boolean {
  const { group, sort, isDescending } = look;
  return JSON.stringify(look) !== JSON.stringify({ ...USUAL_LOOK, group, sort, isDescending });
}

/** How the register is looked at, and how that is changed. */
export function useCasesLook() {
  const [look, change] = useAddressValues(readLook, entriesOf);
  return { look, change };
}
