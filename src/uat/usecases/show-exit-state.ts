import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ExitView } from '../signoff/contract';
import { exitView } from './exit-view';
import { readExit } from './read-exit';

/** What must be so before each module is signed, with what it is now. */
export async function showExit(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<ExitView> {
  return exitView(await readExit(deps, access.engagement), access);
}
