import type { EngagementDraft } from '../../../src/engagement/contract';
import type { FunctionName } from '../../../src/function-table';

/** What a payload is about: ids of a project and of its engagement's job, and a draft for that project. */
export interface Place {
  readonly projectId: string;
  readonly engagementId: string;
  readonly jobId: string;
  readonly draft: EngagementDraft;
  /** Version of the engagement that the caller says he saw. */
  readonly version: number;
}

/** A payload that is right in form. A new function needs its line. */
const PAYLOADS: Readonly<Record<FunctionName, (place: Place) => unknown>> = {
  'engagement.open': ({ projectId }) => ({ projectId }),
  'engagement.templates': ({ projectId }) => ({ projectId, language: 'en' }),
  'engagement.template': ({ projectId }) => ({ projectId, language: 'zh', templateKey: 'crm' }),
  'engagement.prepare': ({ projectId }) => ({ projectId }),
  'engagement.preview': ({ projectId, draft }) => ({ projectId, draft }),
  'engagement.start': ({ projectId, draft }) => ({ projectId, draft }),
  'engagement.overview': ({ engagementId }) => ({ engagementId }),
  'engagement.settings': ({ engagementId }) => ({ engagementId }),
  'engagement.assignRoles': ({ engagementId, draft, version }) => ({
    engagementId,
    version,
    people: draft.people,
  }),
  'plan.get': ({ engagementId }) => ({ engagementId }),
  'job.progress': ({ engagementId, jobId }) => ({ engagementId, jobId }),
  'job.retry': ({ engagementId, jobId }) => ({ engagementId, jobId }),
  'job.cancel': ({ engagementId, jobId }) => ({ engagementId, jobId }),
};

export function payloadOf(name: FunctionName, place: Place): unknown {
  return PAYLOADS[name](place);
}
