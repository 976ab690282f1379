import type { ChangeView } from '../../../../src/change/contract';
import { isEditable } from '../../../../src/change/states/contract';

/** Whether what it moves is still to come: once it is done, the plan itself says what it moved. */
export function isAhead({ impact, state, effects }: ChangeView): boolean {
  return impact !== undefined && isEditable(state) && !effects.some((one) => one.state === 'done');
}
