import type { ProjectAccess } from '../../access/define-function';
import type { EngagementDraft, Preview } from '../contract';
import type { EngagementDeps } from '../deps';
import { previewOf } from '../model/preview';
import { prepareDraft } from './prepare-draft';

/** What a start would make, with what keeps it from starting; makes nothing. */
export async function previewEngagement(
  deps: EngagementDeps,
  access: ProjectAccess,
  draft: EngagementDraft,
): Promise<Preview> {
  const prepared = await prepareDraft(deps, access, draft);
  return previewOf(
    prepared.draft,
    prepared,
    prepared.calendar,
    prepared.problems,
    prepared.readiness.notices,
  );
}
