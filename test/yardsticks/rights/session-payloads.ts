import type { Place } from './payloads';

/** Just over when the yardsticks begin, so that who came may say what he thinks. */
const STARTS_AT = Date.UTC(2026, 2, 2, 7);

/** A session as somebody plans it, for the lead, who holds it. */
export function aSession(leadId: string, invited: readonly string[] = [leadId]) {
  return {
    ...{ sessionId: 'receipt-class', version: 0, title: 'Receipts in practice' },
    ...{ startsAt: STARTS_AT, minutes: 90, place: 'Room 2', link: '', trainer: leadId },
    ...{ tracks: ['operator'], chapterIds: ['goods-receipt'], department: 'Warehouse' },
    ...{ capacity: 20, materials: [], invited },
  };
}

export const SESSION_ID = 'receipt-class';
export const ANSWER = {
  ...{ sessionId: SESSION_ID, requestId: 'request-1', answers: [5, 4, 4, 3, 5] },
  comment: 'More time to practise',
};

const leadOf = ({ draft }: Place): string => draft.people.lead[0] ?? '';

/** Something that was asked, and answered. */
export const LOG_ENTRY = {
  ...{ entryId: 'damaged-box', day: '2026-03-02', kind: 'question', askedBy: 'Ms Weber' },
  ...{ department: 'Warehouse', chapterId: 'goods-receipt', severity: 'low', isClosed: true },
  ...{ question: 'Where does a wet box go?', answer: 'To the blocked stock' },
} as const;

/**
 * Payloads of the functions of sessions, and of the log after go-live, that are right in form; the lead learns, and
 * holds the session.
 */
export const SESSION_PAYLOADS = {
  'training.sessions': ({ engagementId }: Place) => ({ engagementId }),
  'training.session': ({ engagementId }: Place) => ({ engagementId, sessionId: SESSION_ID }),
  'training.planSession': (place: Place) => ({
    engagementId: place.engagementId,
    session: aSession(leadOf(place)),
  }),
  'training.tickAttendance': (place: Place) => ({
    ...{ engagementId: place.engagementId, sessionId: SESSION_ID, version: 0 },
    marks: [{ accountId: leadOf(place), mark: 'present' }],
  }),
  'training.giveFeedback': ({ engagementId }: Place) => ({ engagementId, ...ANSWER }),
  'training.cancelSession': ({ engagementId }: Place) => ({
    ...{ engagementId, sessionId: SESSION_ID, version: 1, reason: 'The room is flooded' },
  }),
  'training.writeLogEntry': ({ engagementId }: Place) => ({ engagementId, entry: LOG_ENTRY }),
  'training.log': ({ engagementId }: Place) => ({ engagementId, filter: { kind: 'question' } }),
  'training.effect': ({ engagementId }: Place) => ({ engagementId }),
  'training.logToFaq': ({ engagementId }: Place) => ({
    ...{ engagementId, number: 1, version: 1, chapterId: LOG_ENTRY.chapterId },
  }),
} as const;
