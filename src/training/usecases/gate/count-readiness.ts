import type { EngagementDeps } from '../../../engagement/deps';
import { figuresRecord } from '../../gate/records';
import { trainingHeadReference } from '../../records';
import { wakeDue } from '../due/wake-due';
import { listForObservers } from '../observation/list-for-observers';
import { readReadiness, type ReadinessState } from './read-readiness';

/** How old figures may become that say the same, in ms. */
const FRESH_MS = 3_600_000;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Every hour: counts who is ready, where there is a training; what a day and an edited chapter change writes nobody else.
 * Certificates that are due and that nobody issues are gone on with, and observers are told whom they are to see.
 */
export async function countReadiness(
  deps: Deps & Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
): Promise<void> {
  const reference = trainingHeadReference(engagementId);
  const found = await deps.records.getMany([reference]);
  if (found.size === 0) return;
  const state = await readReadiness(deps, engagementId);
  await keepFigures(deps, engagementId, state);
  await listForObservers(deps, engagementId, state);
  const { due } = state.head;
  if (due !== undefined) await wakeDue(deps, engagementId, due);
}

/** Keeps what was counted for those who read no list of people; what says the same as an hour ago is left alone. */
export async function keepFigures(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
  { figures, counted, head }: Pick<ReadinessState, 'figures' | 'counted' | 'head'>,
): Promise<void> {
  if (head.version === 0) return;
  const isSame =
    counted !== undefined &&
    JSON.stringify({ ...counted, at: 0 }) === JSON.stringify({ ...figures, at: 0 });
  if (isSame && figures.at - counted.at < FRESH_MS) return;
  await records.transact([{ type: 'set', record: figuresRecord(engagementId, figures) }]);
}
