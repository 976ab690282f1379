import type { EngagementDraft } from '../../../src/engagement/contract';
import { ADMINISTRATOR } from './memory-deps';

/** What the administrator of the project in memory starts with. */
export const aMemoryDraft: EngagementDraft = {
  templateKey: 'plain',
  language: 'en',
  clientName: 'Northwind Engineering',
  startDate: '2026-03-02',
  calendar: { region: 'US', extraDaysOff: [], extraWorkingDays: [] },
  bufferPercent: 12,
  people: {
    lead: [ADMINISTRATOR],
    consultant: [],
    sponsor: [],
    approver: [],
    keyUser: [],
    viewer: ['thomas'],
  },
  mapping: { phase: '1', task: '2', milestone: '3', deliverable: '4', risk: '2' },
};
