import type { CaseRow, OpenBug } from '../case/contract';
import type { UatSettings } from '../register/contract';
import type { CriterionValue, Disposition, ExitCriterion, Waiver } from '../signoff/contract';
import { casesToSign, isTested, resultOf } from './signed-content';

export interface ExitFacts {
  readonly module: string;
  readonly rows: readonly CaseRow[];
  readonly limits: UatSettings['exit'];
  readonly dispositions: readonly Pick<Disposition, 'issueId'>[];
  readonly waivers: readonly Waiver[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** For everything: modules to sign, and those whose signature is fresh. */
  readonly modules?: { readonly signed: number; readonly of: number } | undefined;
}

type Value = Omit<CriterionValue, 'state' | 'waiver'> & { readonly isMet: boolean };

/** What must be so before a module is signed, each with what it is now; a waiver counts until its last day. */
export function exitCriteria(facts: ExitFacts): readonly CriterionValue[] {
  return valuesOf(facts).map(({ isMet, ...value }): CriterionValue => {
    if (isMet) return { ...value, state: 'met' };
    const waiver = facts.waivers.find(
      (each) =>
        each.module === facts.module &&
        each.criterion === value.criterion &&
        each.until >= facts.today,
    );
    return waiver === undefined
      ? { ...value, state: 'missing' }
      : { ...value, state: 'waived', waiver };
  });
}

/** Criteria that keep the client from accepting. */
export function missingCriteria(criteria: readonly CriterionValue[]): readonly ExitCriterion[] {
  return criteria.filter(({ state }) => state === 'missing').map(({ criterion }) => criterion);
}

function valuesOf({ module, rows, limits, dispositions, modules }: ExitFacts): readonly Value[] {
  const cases = casesToSign(rows, module);
  const bugs = openBugs(rows.filter((row) => module === '' || row.module === module));
  const severe = bugs.filter(isSevere);
  const minor = bugs.filter((bug) => !isSevere(bug));
  const decided = minor.filter((bug) =>
    dispositions.some(({ issueId }) => issueId === bug.issueId),
  );
  return [
    critical(cases, limits.criticalPercent),
    passRate(cases, limits.passPercent),
    {
      criterion: 'severeBugs',
      count: severe.length,
      of: bugs.length,
      limit: limits.severeBugs,
      isMet: severe.length <= limits.severeBugs,
    },
    ...(limits.needsDisposition
      ? [
          {
            criterion: 'dispositions' as const,
            count: decided.length,
            of: minor.length,
            limit: 100,
            isMet: decided.length === minor.length,
          },
        ]
      : []),
    ...(modules === undefined
      ? []
      : [
          {
            criterion: 'modules' as const,
            count: modules.signed,
            of: modules.of,
            limit: 100,
            isMet: modules.signed === modules.of,
          },
        ]),
  ];
}

function critical(cases: readonly CaseRow[], limit: number): Value {
  const own = cases.filter(({ priority }) => priority === 'critical');
  const count = own.filter(isTested).length;
  return { criterion: 'critical', count, of: own.length, limit, isMet: reaches(count, own, limit) };
}

/** Of what was executed and applies; nothing executed has not passed. */
function passRate(cases: readonly CaseRow[], limit: number): Value {
  const tested = cases.filter(isTested);
  const own = tested.filter((row) => resultOf(row) !== 'notApplicable');
  const count = own.filter((row) => resultOf(row) === 'pass').length;
  const isMet = tested.length > 0 && reaches(count, own, limit);
  return { criterion: 'passRate', count, of: own.length, limit, isMet };
}

function reaches(count: number, all: readonly CaseRow[], percent: number): boolean {
  return count * 100 >= percent * all.length;
}

export function isSevere({ severity }: Pick<OpenBug, 'severity'>): boolean {
  return severity === 'S1' || severity === 'S2';
}

/** Open bugs of these cases, each once; one that two cases met is as severe as the worse of them says. */
export function openBugs(rows: readonly CaseRow[]): readonly OpenBug[] {
  const found = new Map<string, OpenBug>();
  for (const bug of rows.flatMap(({ bugs }) => bugs)) {
    const known = found.get(bug.issueId);
    if (known === undefined || bug.severity < known.severity) found.set(bug.issueId, bug);
  }
  return [...found.values()].sort(
    (one, other) =>
      one.severity.localeCompare(other.severity) || one.key.localeCompare(other.key, 'en'),
  );
}
