import type { ChangeReminded } from '../notice/contract';
import type { ChangeSettings } from '../decision/contract';
import type { Change } from './change';

/** So long after a worker said that it is writing a comment its call to Jira has ended. */
const TELLING_MS = 300_000;

/** One comment that is due. */
export interface DueTelling {
  /** By what it is known: of one ballot, one reminder or the escalation. */
  readonly what: string;
  readonly kind: 'reminder' | 'escalation';
  /** What is remembered once it is told. */
  readonly after: ChangeReminded;
}

type Asked = Pick<Change, 'ballot' | 'decideBy' | 'reminded' | 'issue'>;

/** What has been told of the ballot that is open now. */
function toldOf({ ballot, reminded }: Asked): ChangeReminded {
  const presentedAt = ballot?.presentedAt ?? 0;
  return reminded?.presentedAt === presentedAt
    ? reminded
    : { presentedAt, reminders: 0, isEscalated: false };
}

/**
 * The next comment that is due: those who have to decide are reminded after some working days and again after some more,
 * then the lead is told; both at once when the day has passed by which an emergency had to be decided on.
 * @param days Working days of the client since it was asked.
 * @param today `YYYY-MM-DD`
 */
export function dueTelling(
  change: Asked,
  { firstDays, everyDays, escalateDays }: ChangeSettings['reminders'],
  days: number,
  today: string,
): DueTelling | undefined {
  const { ballot, decideBy, issue } = change;
  if (ballot === undefined || issue?.place !== 'here') return undefined;
  const told = toldOf(change);
  const key = ballot.presentedAt.toString(36);
  const isLate = decideBy !== undefined && decideBy < today;
  const counted = days < firstDays ? 0 : 1 + Math.floor((days - firstDays) / everyDays);
  const reminders = Math.max(counted, isLate ? 1 : 0);
  if (reminders > told.reminders) {
    const after = { ...told, reminders, telling: undefined };
    return { what: `${key}-${String(reminders)}`, kind: 'reminder', after };
  }
  if (!told.isEscalated && (isLate || days >= escalateDays)) {
    const after = { ...told, isEscalated: true, telling: undefined };
    return { what: `${key}-lead`, kind: 'escalation', after };
  }
  return undefined;
}

/**
 * What is stored before the comment is written, so that nobody is told twice after a crash; undefined as long as another
 * worker may be at it.
 */
export function tellingClaim(
  change: Asked,
  what: string,
  worker: string,
  now: number,
): { readonly claimed: ChangeReminded; readonly isSecond: boolean } | undefined {
  const told = toldOf(change);
  const { telling } = told;
  if (telling !== undefined && now - telling.since < TELLING_MS) return undefined;
  return {
    claimed: { ...told, telling: { what, worker, since: now } },
    isSecond: telling !== undefined,
  };
}
