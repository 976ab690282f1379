import * as z from 'zod/mini';
import {
  calendarChoice,
  contentLanguage,
  engagementRole,
  issueKind,
  templateKey,
  type EngagementDraft,
} from '../../../../src/engagement/contract';

/** What the wizard knows so far. It becomes an `EngagementDraft` once template and dates are given. */
export const wizardDraft = z.object({
  templateKey: z.optional(templateKey),
  language: contentLanguage,
  clientName: z.string(),
  startDate: z.string(),
  calendar: calendarChoice,
  bufferPercent: z.number(),
  people: z.record(engagementRole, z.array(z.string())),
  mapping: z.partialRecord(issueKind, z.string()),
});
export type WizardDraft = z.infer<typeof wizardDraft>;

export const KINDS = issueKind.options;

export function emptyDraft(locale: string): WizardDraft {
  return {
    language: locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    clientName: '',
    startDate: '',
    calendar: { region: '', extraDaysOff: [], extraWorkingDays: [] },
    bufferPercent: 12,
    people: { lead: [], consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] },
    mapping: {},
  };
}

/** The draft as the back end takes it; undefined while the first two steps leave it without a schedule. */
export function completeDraft(draft: WizardDraft): EngagementDraft | undefined {
  const { templateKey: template, startDate, calendar } = draft;
  if (template === undefined || startDate === '' || calendar.region === '') return undefined;
  return { ...draft, templateKey: template, clientName: draft.clientName.trim() };
}
