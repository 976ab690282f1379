import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordOperation } from '../../ports/record-store';
import type { LearnersTraining } from '../contract';
import { myTraining } from './my-training';
import type { LearnerState } from './read-learner';
import { learningWrites } from './store-learning';

/** How far somebody is, with certificates that became due without him, and what has to be written for these. */
export interface Due {
  readonly mine: LearnersTraining;
  readonly operations: readonly RecordOperation[];
}

/**
 * Nothing may be left to learn without anything having been learnt: a chapter was retired, a quiz or an exam taken away, a
 * track given to somebody who knows all of it. No act of his is left that would issue the certificate, so he gets it when
 * he looks; as a rule there is none, and nothing is written.
 */
export function issueDue(
  deps: Pick<EngagementDeps, 'clock' | 'ids'>,
  engagement: Engagement,
  state: LearnerState,
): Due {
  const now = deps.clock.now();
  const mine = myTraining(state, now);
  const isDue = mine.tracks.some(
    ({ done, total, status }) => total > 0 && done === total && status !== 'passed',
  );
  if (!isDue) return { mine, operations: [] };
  const writes = learningWrites(deps, engagement, state, state.learner, '');
  if (writes.certificates.length === 0) return { mine, operations: [] };
  const { learner, row, operations } = writes;
  return { mine: myTraining({ ...state, learner, row }, now), operations };
}
