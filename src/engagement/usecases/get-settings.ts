import type { EngagementSettings } from '../contract';
import type { Engagement } from '../model/engagement';

export function settingsOf(engagement: Engagement): EngagementSettings {
  return {
    engagementId: engagement.id,
    version: engagement.version,
    draft: engagement.draft,
    templateVersion: engagement.templateVersion,
    startedBy: engagement.startedBy,
    startedAt: engagement.startedAt,
  };
}
