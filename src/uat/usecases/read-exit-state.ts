import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../engagement/records';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { readSrsState } from '../../srs/usecases/read-srs-state';
import type { CaseRow } from '../case/contract';
import type { ExitState as ExitFacts } from '../model/module-exits';
import { withRequirements } from '../model/tested-requirements';
import type { OpenedCycle, UatHead } from '../model/uat-head';
import { newSignoffs, readSignoffs, signoffsReference, type Signoffs } from '../signoff/records';
import { readRegister } from './read-cases';

/** All that the end of the acceptance test is decided on. */
export interface ExitState {
  /** As it is now: who has which role signs, not who had it when the call began. */
  readonly engagement: Engagement;
  readonly head: UatHead;
  /** With the requirements that they test. */
  readonly rows: readonly CaseRow[];
  /** The latest that is not given up. */
  readonly cycle: OpenedCycle | undefined;
  readonly signoffs: Signoffs;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Register and specification, with the signatures, at the same time. The criteria of the latest cycle count as they were
 * when it was opened.
 */
export async function readExitState(deps: Deps, engagement: Engagement): Promise<ExitState> {
  const { id } = engagement;
  const [{ head, rows }, srs] = await Promise.all([
    readRegister(deps, id),
    readSrsState(deps, id, [engagementReference(id), signoffsReference(id)]),
  ]);
  const at = ({ entity, key }: ReturnType<typeof signoffsReference>) =>
    srs.others.get(`${entity}/${key}`);
  const now = at(engagementReference(id));
  const signoffs = at(signoffsReference(id));
  return {
    engagement: now === undefined ? engagement : readEngagement(now),
    head,
    rows: withRequirements(rows, srs.requirements),
    cycle: head.cycles.filter(({ state }) => state !== 'cancelled').at(-1),
    signoffs: signoffs === undefined ? newSignoffs(id) : readSignoffs(signoffs),
    today: formatDay(statusDayOf(deps.clock)),
  };
}

/** The same as the rules want it. */
export function exitFacts({ head, rows, cycle, signoffs, today }: ExitState): ExitFacts {
  return {
    engagementId: head.engagementId,
    modules: head.modules,
    rows,
    limits: cycle?.exit ?? head.settings.values.exit,
    signoffs: signoffs.current,
    dispositions: signoffs.dispositions,
    waivers: signoffs.waivers,
    today,
  };
}
