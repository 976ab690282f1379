import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ExitView } from '../signoff/contract';
import { exitView } from './exit-view';
import { readExitState } from './read-exit-state';

/** What must be so before each module is signed, with what it is now. */
export async function showExitState(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<ExitView> {
  return exitView(await readExitState(deps, access.engagement), access);
}
