import type { RecordAccess } from '../../../src/access/define-function';
import type { Engagement } from '../../../src/engagement/model/engagement';
import { aMemoryDraft } from '../memory/a-memory-draft';
import { ADMINISTRATOR } from '../memory/memory-deps';

const ENGAGEMENT: Engagement = {
  id: 'p1',
  version: 2,
  state: 'active',
  projectId: '1',
  templateVersion: 1,
  draft: { ...aMemoryDraft, people: { ...aMemoryDraft.people, keyUser: ['kim', 'kay'] } },
  holidays: { daysOff: [], workingDays: [] },
  phases: [],
  itemCount: 0,
  plannedGoLive: '2026-06-01',
  startedBy: ADMINISTRATOR,
  startedAt: 0,
  changed: { accountId: ADMINISTRATOR, at: 0 },
  journal: { sequence: 0, hash: '' },
};
/** Somebody of the vendor in an engagement whose client has two key users, kim and kay. */
export function uatAccess(accountId: string = ADMINISTRATOR): RecordAccess<Engagement> {
  return {
    caller: { accountId, locale: 'en-US' },
    projectId: '1',
    rights: new Set(['BROWSE_PROJECTS', 'EDIT_ISSUES'] as const),
    engagement: ENGAGEMENT,
    roles: ['lead'],
  };
}
