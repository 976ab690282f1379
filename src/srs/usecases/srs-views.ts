import type { Engagement } from '../../engagement/model/engagement';
import type { RequirementsChanged, SrsSummary, SrsView } from '../contract';
import type { SrsHead } from '../model/srs-head';
import { byPlace } from '../requirement/contract';
import type { SrsState } from './read-srs-state';

export function srsSummary({ version, nextNumber, counts }: SrsHead): SrsSummary {
  return { version, nextNumber, counts };
}

export function srsView(engagement: Engagement, { head, requirements }: SrsState): SrsView {
  return {
    engagementId: engagement.id,
    clientName: engagement.draft.clientName.trim(),
    summary: srsSummary(head),
    requirements: [...requirements.values()].sort(byPlace),
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
