import type { ChangeFacts, ChangeState, ChangeType } from '../../../../src/change/contract';
import { movesFrom, type ChangeAct } from '../../../../src/change/states/contract';

/** Acts that lead off the way, or back. */
const ASIDE: readonly ChangeAct[] = ['sendBack', 'withdraw', 'reopen', 'reject', 'defer'];

/** The way of a request of this type from draft to its end, as the table of transitions has it. */
export function wayOf(type: ChangeType): readonly ChangeState[] {
  const way: ChangeState[] = [];
  let ahead: ChangeState | undefined = 'draft';
  while (ahead !== undefined) {
    way.push(ahead);
    ahead = onwardFrom(ahead, type, way);
  }
  return way;
}

function onwardFrom(
  state: ChangeState,
  type: ChangeType,
  passed: readonly ChangeState[],
): ChangeState | undefined {
  const onward = movesFrom(state, type).find(
    ({ act, to }) => !ASIDE.includes(act) && !passed.includes(to),
  );
  return onward?.to;
}

export interface TrackStep {
  readonly state: ChangeState;
  readonly place: 'past' | 'here' | 'ahead';
  /** When it came there last, in ms. */
  readonly since?: number;
}

/** Where a request is on its way; one that left it has its end behind what it passed. */
export function trackOf({ type, state, stays }: Pick<ChangeFacts, 'type' | 'state' | 'stays'>) {
  const way = wayOf(type);
  const here = way.indexOf(state);
  const since = (one: ChangeState) => {
    const at = stays.filter((stay) => stay.state === one).at(-1)?.since;
    return at === undefined ? {} : { since: at };
  };
  if (here === -1) {
    const passed = way.filter((one) => stays.some((stay) => stay.state === one));
    return [
      ...passed.map((one): TrackStep => ({ state: one, place: 'past', ...since(one) })),
      { state, place: 'here', ...since(state) } satisfies TrackStep,
    ];
  }
  return way.map((one, place): TrackStep => {
    if (place > here) return { state: one, place: 'ahead' };
    return { state: one, place: place < here ? 'past' : 'here', ...since(one) };
  });
}
