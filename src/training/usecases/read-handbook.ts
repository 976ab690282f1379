import type { Handbook } from '../model/handbook';
import { handbookReference, readHandbook } from '../handbook/records';
import type { TrainingState } from './edit-training';

/** The handbook among what was read; undefined as long as nobody has had one made. */
export function handbookIn({ head, at }: TrainingState): Handbook | undefined {
  const stored = at(handbookReference(head.engagementId));
  return stored && readHandbook(stored);
}
