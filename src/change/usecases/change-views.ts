import type { RecordAccess } from '../../access/define-function';
import { mayDo, rolesOf } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay, parseDay } from '../../plan/model/calendar-day';
import { createWorkingDayLine, type WorkingDayLine } from '../../plan/model/working-day-line';
import { planCalendars } from '../../plan/usecases/plan-calendars';
import type { ChangeChanged, ChangeState, ChangeView } from '../contract';
import type { ScopeGrowth } from '../court/contract';
import type { ImpactFigures } from '../impact/contract';
import { shownBreach } from '../model/breach';
import { isOverdue, type Change } from '../model/change';
import {
  actsAs,
  actsOf,
  isApplicable,
  isRevertible,
  mayEdit,
  type Actor,
} from '../model/change-acts';
import { impactFigures } from '../model/impact-figures';
import { fillableSeats, waitingSeats, type Electorate } from '../model/live-seats';
import type { ChangeRegisterHead } from '../model/register-head';
import { courtStays, type Side } from '../model/waiting-days';
import type { ChangeRegisterView } from '../register/contract';
import type { ChangesState } from './edit-changes';

type Access = RecordAccess<Engagement>;

/** Who looks or acts, with his roles as they are now. */
export function actorOf({ caller, rights }: Access, { draft }: Engagement): Actor {
  const roles = rolesOf(draft.people, caller.accountId);
  return {
    accountId: caller.accountId,
    roles,
    mayWrite: rights.has('EDIT_ISSUES'),
    mayConfigure: mayDo('configure', rights, roles),
  };
}

/** Who has a say on the day of a moment. */
export function electorateOf({ head, engagement }: ChangesState, now: number): Electorate {
  const { delegations } = head;
  return { people: engagement.draft.people, delegations, today: formatDay(dayOfTime(now)) };
}

/** The working days of both sides. */
export function courtLines({
  engagement,
  plan,
}: Pick<ChangesState, 'engagement' | 'plan'>): Readonly<Record<Side, WorkingDayLine>> {
  const { client, vendor } = planCalendars(engagement, plan.settings);
  const origin = parseDay(engagement.draft.startDate) ?? 0;
  return {
    client: createWorkingDayLine(client, origin),
    vendor: createWorkingDayLine(vendor, origin),
  };
}

/** A way to see requests of a register as somebody sees them now; made once for a page of them. */
export function changeViewer(
  state: ChangesState,
  access: Access,
  now: number,
): (change: Change) => ChangeView {
  const actor = actorOf(access, state.engagement);
  const electorate = electorateOf(state, now);
  const lines = courtLines(state);
  return (change) => {
    const waits = waitOf(change, lines, now);
    return {
      ...change,
      breach: shownBreach(change),
      figures: figuresOf(change, state.head),
      ...(waits === undefined ? {} : { waits }),
      isOverdue: isOverdue(change, electorate.today),
      acts: actsOf(change, actor).map(({ act }) => act),
      canEdit: mayEdit(change, actor),
      canApply: actsAs(actor, 'lead', change) && isApplicable(change),
      canRevert: actsAs(actor, 'lead', change) && isRevertible(change),
      mySeats: openSeats(change, actor.accountId, electorate),
      waitingFor: waitingFor(change, electorate),
    };
  };
}

function waitOf(
  { stays }: Change,
  lines: Readonly<Record<Side, WorkingDayLine>>,
  now: number,
): ChangeView['waits'] {
  const [stay] = courtStays(stays.slice(-1), lines, now);
  return stay && { side: stay.side, since: stay.since, days: stay.days };
}

/** As they were presented, as long as that counts. */
export function figuresOf(
  { ballot, decision, impact }: Pick<Change, 'ballot' | 'decision' | 'impact'>,
  { settings }: Pick<ChangeRegisterHead, 'settings'>,
): ImpactFigures {
  const standing = decision?.voided === undefined ? decision : undefined;
  const asked = ballot ?? standing;
  return asked?.figures ?? impactFigures(impact, settings.values.rates);
}

function waitingFor(
  { ballot, requesterAccountId }: Change,
  { people }: Electorate,
): readonly string[] {
  return ballot === undefined ? [] : waitingSeats(ballot, requesterAccountId, people);
}

/** Seats that are asked now and that somebody may fill. */
export function openSeats(
  { ballot, requesterAccountId }: Pick<Change, 'ballot' | 'requesterAccountId'>,
  accountId: string,
  electorate: Electorate,
): readonly string[] {
  if (ballot === undefined) return [];
  const waiting = waitingSeats(ballot, requesterAccountId, electorate.people);
  return fillableSeats(accountId, ballot.level, requesterAccountId, electorate).filter((seat) =>
    waiting.includes(seat),
  );
}

/** What a change of a request is answered with. */
export function changeChanged(
  state: ChangesState,
  access: Access,
  change: Change,
  now: number,
): ChangeChanged {
  return {
    change: changeViewer(state, access, now)(change),
    register: changeRegisterView(state, access),
  };
}

export function changeRegisterView(
  state: ChangesState,
  { caller, rights }: Access,
): ChangeRegisterView {
  const { version, counts, settings, delegations, gate } = state.head;
  const roles = rolesOf(state.engagement.draft.people, caller.accountId);
  return {
    version,
    open: counts.open ?? 0,
    closed: counts.closed ?? 0,
    states: Object.fromEntries(
      Object.entries(counts).flatMap(([name, count]): readonly [ChangeState, number][] =>
        // Names are made from states alone.
        name.startsWith('state:') ? [[name.slice('state:'.length) as ChangeState, count]] : [],
      ),
    ),
    waiting: { client: counts['waiting:client'] ?? 0, vendor: counts['waiting:vendor'] ?? 0 },
    growth: growthOf(state),
    settings: { version: settings.version, values: settings.values },
    delegations,
    ...(gate === undefined ? {} : { gate }),
    can: {
      raise: mayDo('takePart', rights, roles),
      configure: mayDo('configure', rights, roles),
    },
  };
}

/** Approved person-days beside what was agreed: as the settings say, else the work of the first baseline. */
export function growthOf({ head, plan }: Pick<ChangesState, 'head' | 'plan'>): ScopeGrowth {
  const approvedDays = head.counts.approvedDays ?? 0;
  const agreedDays = head.settings.values.agreedDays ?? plan.baselines[0]?.workDays ?? 0;
  const percent = agreedDays === 0 ? 0 : Math.round((approvedDays / agreedDays) * 100);
  return { approvedDays, agreedDays, percent };
}
