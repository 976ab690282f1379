import {
  changeState,
  changeType,
  type ChangeFilter,
  type ChangeState,
  type ChangeType,
} from '../../../../src/change/contract';
import type { ChangeSort } from '../use-changes';

export const COURTS = ['client', 'vendor'] as const;

/** What of the register is shown and in which order. It lives in the address, so that a link shows the same. */
export interface RegisterLook {
  readonly group: ChangeFilter['group'];
  readonly state: ChangeState | '';
  readonly type: ChangeType | '';
  /** Whose turn it is. */
  readonly court: (typeof COURTS)[number] | '';
  readonly ownerAccountId: string;
  readonly text: string;
  readonly sort: ChangeSort;
}

export const USUAL_LOOK: RegisterLook = {
  group: 'open',
  state: '',
  type: '',
  court: '',
  ownerAccountId: '',
  text: '',
  sort: 'number',
};

export function readLook(params: URLSearchParams): RegisterLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    group: read('group') === 'closed' ? 'closed' : 'open',
    state: changeState.options.find((one) => one === read('state')) ?? '',
    type: changeType.options.find((one) => one === read('type')) ?? '',
    court: COURTS.find((one) => one === read('turn')) ?? '',
    ownerAccountId: read('owner'),
    text: read('q').slice(0, 100),
    sort: read('sort') === 'waiting' ? 'waiting' : 'number',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function entriesOf(look: RegisterLook): Readonly<Record<string, string>> {
  return {
    group: look.group === 'closed' ? 'closed' : '',
    state: look.state,
    type: look.type,
    turn: look.court,
    owner: look.ownerAccountId,
    q: look.text,
    sort: look.sort === 'waiting' ? 'waiting' : '',
  };
}

/** What the back end is asked for. */
export function filterOf(look: RegisterLook): ChangeFilter {
  const text = look.text.trim();
  return {
    group: look.group,
    ...(look.state === '' ? {} : { state: look.state }),
    ...(look.type === '' ? {} : { type: look.type }),
    ...(look.court === '' ? {} : { court: look.court }),
    ...(look.ownerAccountId === '' ? {} : { ownerAccountId: look.ownerAccountId }),
    ...(text === '' ? {} : { text }),
  };
}

/** Whether anything but group and order narrows the list. */
export function isNarrowed(look: RegisterLook): boolean {
  const { group, sort } = look;
  return JSON.stringify(look) !== JSON.stringify({ ...USUAL_LOOK, group, sort });
}
