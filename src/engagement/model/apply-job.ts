import { canonical, type Json } from '../../signoff/model/content-hash';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import type { Job } from '../../jobs/model/job';
import type { Engagement, PlanItem } from './engagement';

/** The job that makes an engagement's plan; there is one, found by the engagement's id. */
export function applyJobIdOf(engagementId: string): string {
  return `apply-${engagementId}`;
}

export function newApplyJob(engagement: Engagement, items: readonly PlanItem[], now: number): Job {
  return {
    id: applyJobIdOf(engagement.id),
    version: 1,
    engagementId: engagement.id,
    projectId: engagement.projectId,
    state: 'queued',
    recorded: 0,
    phases: engagement.phases.map(({ key, name }) => ({
      key,
      name,
      total: items.filter(({ phaseKey }) => phaseKey === key).length,
    })),
    failures: [],
    linked: 0,
    needsSearch: false,
    attempts: 0,
    startedBy: engagement.startedBy,
    startedAt: engagement.startedAt,
    touchedAt: now,
  };
}

/** First entry of the journal: who started what, with the whole draft. */
export function startEntry(engagement: Engagement): JournalEntry {
  return nextEntry(engagement.journal, {
    engagementId: engagement.id,
    type: 'engagementStarted',
    at: engagement.startedAt,
    accountId: engagement.startedBy,
    content: startContent(engagement),
  });
}

/** Whether both are the same start by the same person: what he sends again when he had no answer. */
export function isSameStart(one: Engagement, other: Engagement): boolean {
  const isSameContent = canonical(startContent(one)) === canonical(startContent(other));
  return one.startedBy === other.startedBy && isSameContent;
}

function startContent(engagement: Engagement): Json {
  return {
    projectId: engagement.projectId,
    templateVersion: engagement.templateVersion,
    plannedGoLive: engagement.plannedGoLive,
    itemCount: engagement.itemCount,
    draft: {
      templateKey: engagement.draft.templateKey,
      language: engagement.draft.language,
      clientName: engagement.draft.clientName,
      startDate: engagement.draft.startDate,
      calendar: engagement.draft.calendar,
      bufferPercent: engagement.draft.bufferPercent,
      people: engagement.draft.people,
      mapping: engagement.draft.mapping,
    },
  };
}
