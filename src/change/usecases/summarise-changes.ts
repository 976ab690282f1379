import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChangeSummary } from '../summary/contract';
import { listChanges } from './list-changes';

/** Requests of which a summary tells that they have waited longest. */
const MOST_TOLD = 5;

/** How a register stands and what has waited longest in it, whatever its size by two reads at once. */
export async function summariseChanges(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<ChangeSummary> {
  const asked = { filter: { group: 'open' as const }, sort: 'waiting' as const };
  const { rows, register } = await listChanges(deps, access, asked, MOST_TOLD);
  return {
    clientName: access.engagement.draft.clientName.trim(),
    projectId: access.projectId,
    register,
    longest: rows
      .filter(({ waits }) => waits !== undefined)
      .map(({ changeId, number, title, state, waits, isOverdue }) => ({
        ...{ changeId, number, title, state, isOverdue },
        ...(waits === undefined ? {} : { waits }),
      })),
  };
}
