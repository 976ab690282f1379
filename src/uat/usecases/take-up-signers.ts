import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference } from '../../engagement/records';
import { uatFigures } from '../model/module-exits';
import type { UatFigures } from '../signoff/contract';
import { signoffsOperation } from './edit-signoffs';
import { listSigners } from './list-signers';
import { exitFacts, readExitState } from './read-exit-state';

/** Somebody signs now and then; so many times in a row nobody does. */
const MOST_ATTEMPTS = 6;

/** Brings the lists of those who sign, and what an overview shows, in line with results and signatures; it may be done twice without harm. */
export async function takeUpSigners(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readExitState(deps, engagement);
    const { signoffs } = state;
    const now = deps.clock.now();
    const { listed, operations } = listSigners(state, now);
    const figures = { ...uatFigures(exitFacts(state)), at: now };
    if (operations.length === 0 && !isNews(signoffs.figures, figures)) return;
    const after = { ...signoffs, version: signoffs.version + 1, listed, figures };
    const isStored = await deps.records.transact([
      signoffsOperation(signoffs, after),
      // Whoever lost his role meanwhile is not asked; and two who write the first one do not both.
      {
        type: 'check',
        reference: engagementReference(engagement.id),
        ifVersion: state.engagement.version,
      },
      ...operations,
    ]);
    if (isStored) return;
  }
}

function isNews(before: UatFigures | undefined, after: UatFigures): boolean {
  return (
    before?.left !== after.left ||
    before.severeBugs !== after.severeBugs ||
    before.unsigned !== after.unsigned
  );
}
