import type { CaseRow } from '../case/contract';
import type { UatModule, UatSettings } from '../register/contract';
import type {
  Disposition,
  ModuleExit,
  Signoff,
  SignoffView,
  UatFigures,
  Waiver,
} from '../signoff/contract';
import { exitCriteria, isSevere, missingCriteria, openBugs } from './exit-criteria';
import { casesToSign, isTested, signedCases, signedHash, staleReasons } from './signed-content';
import type { SignedCase } from './signed-content';

/** What the end of an acceptance test follows from. */
export interface ExitState {
  readonly engagementId: string;
  readonly modules: readonly UatModule[];
  readonly rows: readonly CaseRow[];
  readonly limits: UatSettings['exit'];
  readonly signoffs: readonly (Signoff & {
    readonly seen: number;
    readonly signed: readonly SignedCase[];
  })[];
  readonly dispositions: readonly Disposition[];
  readonly waivers: readonly Waiver[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Each module that has cases to sign, or a word, and everything together at the end. */
export function moduleExits(state: ExitState): readonly ModuleExit[] {
  const modules = state.modules.flatMap(({ key, name }) => {
    const exit = exitOf(state, key, name, undefined);
    return exit.cases === 0 && exit.signoff === undefined ? [] : [exit];
  });
  const of = modules.filter(({ cases }) => cases > 0);
  const signed = of.filter(isSigned).length;
  const all = exitOf(state, '', '', { signed, of: of.length });
  return all.cases === 0 && all.signoff === undefined ? modules : [...modules, all];
}

/** Whether the client has accepted it, and that still says how things are. */
export function isSigned({ signoff }: Pick<ModuleExit, 'signoff'>): boolean {
  return signoff !== undefined && signoff.outcome !== 'rejected' && signoff.stale.length === 0;
}

/** What stands between here and go-live. */
export function uatFigures(state: ExitState): UatFigures {
  const { rows } = state;
  return {
    left: casesToSign(rows, '').filter((row) => !isTested(row)).length,
    severeBugs: openBugs(rows).filter(isSevere).length,
    unsigned: moduleExits(state).filter(
      (exit) => exit.module !== '' && exit.cases > 0 && !isSigned(exit),
    ).length,
  };
}

/** A stored word as it is shown: with what made it old. */
export function signoffView(
  { signed, ...stored }: ExitState['signoffs'][number],
  rows: readonly CaseRow[],
): SignoffView {
  const { module, outcome, name, role, side, cycle, build, hash } = stored;
  const { reason, conditions, onBehalf, criteria, accountId, at, sequence } = stored;
  return {
    ...{ module, outcome, name, role, side, cycle, build, hash },
    ...{ conditions, criteria, accountId, at, sequence },
    ...(reason === undefined ? {} : { reason }),
    ...(onBehalf === undefined ? {} : { onBehalf }),
    stale: staleReasons({ module, at, cases: signed }, rows),
  };
}

function exitOf(
  state: ExitState,
  module: string,
  name: string,
  modules: { readonly signed: number; readonly of: number } | undefined,
): ModuleExit {
  const { engagementId, rows, signoffs } = state;
  const cases = casesToSign(rows, module);
  const criteria = exitCriteria({ ...state, module, modules });
  const word = signoffs.find((each) => each.module === module);
  const signoff = word && signoffView(word, rows);
  const exit = {
    module,
    name,
    cases: cases.length,
    tested: cases.filter(isTested).length,
    criteria,
    hash: signedHash(engagementId, module, signedCases(rows, module)),
    ...(signoff === undefined ? {} : { signoff }),
  };
  return { ...exit, isDue: isDue(exit) };
}

/** A first word is asked for once nothing is missing; a new one as soon as the old one is stale. */
function isDue({ cases, criteria, signoff }: Omit<ModuleExit, 'isDue'>): boolean {
  if (cases === 0) return false;
  return signoff === undefined ? missingCriteria(criteria).length === 0 : signoff.stale.length > 0;
}
