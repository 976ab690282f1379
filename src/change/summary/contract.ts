import * as z from 'zod/mini';
import type { ChangeView } from '../contract';
import type { ChangeRegisterView } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const changeSummaryPayloads = {
  /** How a register stands, for a page outside of its project. */
  'change.summary': z.lazy(() => z.strictObject({ engagementId })),
} as const;

export interface ChangeSummaryResults {
  'change.summary': ChangeSummary;
}

export interface ChangeSummary {
  readonly clientName: string;
  readonly projectId: string;
  readonly register: ChangeRegisterView;
  /** Those that have waited longest for one of the sides, five at the most. */
  readonly longest: readonly Pick<
    ChangeView,
    'changeId' | 'number' | 'title' | 'state' | 'waits' | 'isOverdue'
  >[];
}
