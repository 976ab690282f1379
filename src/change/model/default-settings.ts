import type { ChangeSettings } from '../decision/contract';

/**
 * What counts until somebody configures it. The limits of 2 and 10 person-days are the trade's usual ones: the client's
 * project manager, the sponsor, the steering committee.
 */
export const DEFAULT_CHANGE_SETTINGS: ChangeSettings = {
  levels: [
    { key: 'approver', mostDays: 2, roles: ['approver'], accounts: [], mode: 'any' },
    { key: 'sponsor', mostDays: 10, roles: ['sponsor'], accounts: [], mode: 'any' },
    { key: 'steering', roles: ['sponsor', 'approver'], accounts: [], mode: 'all' },
  ],
  currency: 'EUR',
  rates: {},
  reminders: { firstDays: 2, everyDays: 2, escalateDays: 5 },
};
