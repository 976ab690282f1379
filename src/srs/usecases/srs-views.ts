import type { RecordAccess } from '../../access/define-function';
import type { Engagement } from '../../engagement/model/engagement';
import type { RequirementsChanged, SrsSummary, SrsView } from '../contract';
import { deviations, entryDeviations } from '../model/baseline';
import { writtenVersion, type SrsHead } from '../model/srs-head';
import { byPlace } from '../requirement/contract';
import { issuesIn } from './edit-srs-issues';
import { requirementIssues } from './issue-views';
import type { SrsState } from './read-srs-state';

export function srsSummary(head: SrsHead): SrsSummary {
  const { nextNumber, counts, baselines } = head;
  return { version: writtenVersion(head), nextNumber, counts, baselines };
}

export function srsView(
  { engagement, roles }: Pick<RecordAccess<Engagement>, 'engagement' | 'roles'>,
  state: SrsState,
): SrsView {
  const { head, requirements, frame, notes, signed } = state;
  return {
    engagementId: engagement.id,
    projectId: engagement.projectId,
    roles,
    clientName: engagement.draft.clientName.trim(),
    summary: srsSummary(head),
    requirements: [...requirements.values()].sort(byPlace),
    entries: [...frame.entries, ...notes.entries],
    deviations: deviations([...requirements.values()], signed),
    entryDeviations: entryDeviations(frame.entries, signed, frame.opened),
    inJira: requirementIssues(state, issuesIn(state)),
  };
}

/** Requirements as they are now, in the order in which they were asked for. */
export function requirementsChanged(
  { head, requirements }: SrsState,
  requirementIds: readonly string[],
): RequirementsChanged {
  return {
    requirements: requirementIds.flatMap((id) => requirements.get(id) ?? []),
    summary: srsSummary(head),
  };
}
