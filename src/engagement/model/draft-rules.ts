import { dayOfTime, parseDay } from '../../plan/model/calendar-day';
import { KEPT_KINDS, type EngagementDraft, type IssueKind } from '../contract';

/** What a draft is checked against; looked up before, so that the rules stay pure. */
export interface DraftFacts {
  /** The moment of the check, in ms. */
  readonly now: number;
  readonly regions: readonly string[];
  readonly issueTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly hierarchyLevel: number;
  }[];
  /** Accounts of the draft that exist and are active. */
  readonly knownAccounts: ReadonlySet<string>;
  /** Kinds that the template uses. */
  readonly kinds: readonly IssueKind[];
}

export interface DraftProblem {
  /** Path in the draft, e.g. `mapping.phase`. */
  readonly field: string;
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const MAX_CLIENT_NAME_LENGTH = 120;
export const MIN_BUFFER_PERCENT = 10;
export const MAX_BUFFER_PERCENT = 15;
/** A start further back is taken for a slip of the pen; a nearer one is a project already under way. */
export const MAX_DAYS_IN_PAST = 90;
export const MAX_DAYS_AHEAD = 5 * 366;

/** Everything that keeps a draft from being started, each with its field. Empty: it may start. */
export function draftProblems(draft: EngagementDraft, facts: DraftFacts): readonly DraftProblem[] {
  return [
    ...nameProblems(draft),
    ...dateProblems(draft, facts),
    ...bufferProblems(draft),
    ...peopleProblems(draft, facts),
    ...mappingProblems(draft, facts),
  ];
}

/** Accounts that a draft names, each once. */
export function accountsOf(people: EngagementDraft['people']): readonly string[] {
  return [...new Set(Object.values(people).flat())];
}

function nameProblems(draft: EngagementDraft): readonly DraftProblem[] {
  const name = draft.clientName.trim();
  if (name === '') return [{ field: 'clientName', key: 'clientNameMissing' }];
  // Characters as people count them: an emoji or a rare Han character is one.
  if (Array.from(name).length > MAX_CLIENT_NAME_LENGTH) {
    return [
      { field: 'clientName', key: 'clientNameTooLong', params: { max: MAX_CLIENT_NAME_LENGTH } },
    ];
  }
  return [];
}

function dateProblems(draft: EngagementDraft, facts: DraftFacts): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  const start = parseDay(draft.startDate);
  const today = dayOfTime(facts.now);
  if (start === undefined) problems.push({ field: 'startDate', key: 'startDateInvalid' });
  else if (start < today - MAX_DAYS_IN_PAST) {
    problems.push({
      field: 'startDate',
      key: 'startTooFarPast',
      params: { days: MAX_DAYS_IN_PAST },
    });
  } else if (start > today + MAX_DAYS_AHEAD) {
    problems.push({ field: 'startDate', key: 'startTooFarAhead', params: { years: 5 } });
  }
  const { region, extraDaysOff, extraWorkingDays } = draft.calendar;
  if (region !== 'none' && !facts.regions.includes(region)) {
    problems.push({ field: 'calendar.region', key: 'regionUnknown', params: { region } });
  }
  const lists = {
    'calendar.extraDaysOff': extraDaysOff,
    'calendar.extraWorkingDays': extraWorkingDays,
  };
  for (const [field, days] of Object.entries(lists)) {
    const wrong = days.find((day) => parseDay(day) === undefined);
    if (wrong !== undefined) problems.push({ field, key: 'dayInvalid', params: { day: wrong } });
  }
  return problems;
}

function bufferProblems(draft: EngagementDraft): readonly DraftProblem[] {
  const { bufferPercent } = draft;
  return bufferPercent >= MIN_BUFFER_PERCENT && bufferPercent <= MAX_BUFFER_PERCENT
    ? []
    : [
        {
          field: 'bufferPercent',
          key: 'bufferOutOfRange',
          params: { min: MIN_BUFFER_PERCENT, max: MAX_BUFFER_PERCENT },
        },
      ];
}

/** People alone: also checked when roles are changed later. */
export function peopleProblems(
  draft: Pick<EngagementDraft, 'people'>,
  facts: Pick<DraftFacts, 'knownAccounts'>,
): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.people.lead.length === 0) problems.push({ field: 'people.lead', key: 'leadMissing' });
  for (const [role, accounts] of Object.entries(draft.people)) {
    if (accounts.some((account) => !facts.knownAccounts.has(account))) {
      problems.push({ field: `people.${role}`, key: 'accountUnknown' });
    }
  }
  return problems;
}

function mappingProblems(draft: EngagementDraft, facts: DraftFacts): readonly DraftProblem[] {
  const typeOf = (kind: IssueKind): DraftFacts['issueTypes'][number] | undefined =>
    facts.issueTypes.find(({ id }) => id === draft.mapping[kind]);
  const phase = typeOf('phase');
  // What a register keeps lies below no phase; without a type of its own it is made as a task is.
  const kept = KEPT_KINDS.filter((kind) => draft.mapping[kind] !== undefined);
  return [...facts.kinds, ...kept].flatMap((kind): readonly DraftProblem[] => {
    const field = `mapping.${kind}`;
    if (draft.mapping[kind] === undefined)
      return [{ field, key: 'kindUnmapped', params: { kind } }];
    const type = typeOf(kind);
    if (type === undefined) return [{ field, key: 'issueTypeGone', params: { kind } }];
    if (kind === 'phase' || KEPT_KINDS.some((one) => one === kind)) {
      return type.hierarchyLevel < 0
        ? [{ field, key: `${kind}TypeIsSubtask`, params: { type: type.name } }]
        : [];
    }
    return phase === undefined || type.hierarchyLevel === phase.hierarchyLevel - 1
      ? []
      : [
          {
            field,
            key: 'typeDoesNotFitUnderPhase',
            params: { type: type.name, phase: phase.name },
          },
        ];
  });
}
