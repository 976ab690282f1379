import { contentHash } from '../../signoff/model/content-hash';
import type { CaseRow } from '../case/contract';
import type { SignedResult, StaleReason } from '../signoff/contract';
import { isRetestDue } from './case-row';
import { isExecuted } from './cycle-counts';
import { requirementsSince } from './tested-requirements';

/** A case as it was signed: number, version of what is tested, result. */
export type SignedCase = readonly [number, number, SignedResult];

/** Cases that a signature is about: ready ones of a module, or of all. */
export function casesToSign(rows: readonly CaseRow[], module: string): readonly CaseRow[] {
  return rows.filter((row) => row.state === 'ready' && (module === '' || row.module === module));
}

/** The result of a case as it is now; one of an earlier version, or from before a change, does not count. */
export function resultOf(row: CaseRow): SignedResult {
  const { last, contentVersion } = row;
  if (last === undefined) return 'notRun';
  const isOld = last.contentVersion !== contentVersion || isRetestDue(row);
  return isOld ? 'retest' : last.status;
}

export function isTested(row: CaseRow): boolean {
  const result = resultOf(row);
  return result !== 'retest' && result !== 'notRun' && isExecuted(result);
}

/** What is signed of a module, in the order of numbers. */
export function signedCases(rows: readonly CaseRow[], module: string): readonly SignedCase[] {
  return casesToSign(rows, module)
    .map((row): SignedCase => [row.number, row.contentVersion, resultOf(row)])
    .sort(([one], [other]) => one - other);
}

/** SHA-256 of cases, versions and results, whatever order they are read in. */
export function signedHash(
  engagementId: string,
  module: string,
  cases: readonly SignedCase[],
): string {
  const inOrder = [...cases].sort(([one], [other]) => one - other);
  return contentHash({ engagementId, module, cases: inOrder });
}

/**
 * Why a signature no longer says how things are: what it binds is different, or since then an approved change has
 * touched one of its cases, or a requirement of one asks for something else. Empty: it is fresh.
 * @param rows With the requirements that they test.
 */
export function staleReasons(
  signed: { readonly module: string; readonly cases: readonly SignedCase[]; readonly at: number },
  rows: readonly CaseRow[],
): readonly StaleReason[] {
  const known = new Map(signed.cases.map((each) => [each[0], each]));
  const now = new Map(casesToSign(rows, signed.module).map((row) => [row.number, row]));
  const found = [
    ...signed.cases.flatMap(([number]) => (now.has(number) ? [] : [tell('caseRemoved', number)])),
    ...[...now.values()].flatMap((row) => reasonsOf(row, known.get(row.number), signed.at)),
  ];
  return grouped(found);
}

interface Found {
  readonly because: StaleReason['because'];
  readonly number: number;
  readonly change?: number | undefined;
  readonly requirements?: readonly number[] | undefined;
}

function tell(
  because: Found['because'],
  number: number,
  what: Pick<Found, 'change' | 'requirements'> = {},
): Found {
  return { because, number, ...what };
}

function reasonsOf(row: CaseRow, before: SignedCase | undefined, at: number): readonly Found[] {
  const { number, contentVersion, retestDue } = row;
  if (before === undefined) return [tell('caseAdded', number)];
  const [, version, result] = before;
  const now = resultOf(row);
  const isTouched = retestDue?.because === 'change' && retestDue.since >= at;
  // What changed in the very moment of the signature may not have been seen.
  const requirements = requirementsSince(row, at - 1);
  const touched = [
    ...(isTouched ? [tell('changeApproved', number, { change: retestDue.number })] : []),
    ...(requirements.length > 0 ? [tell('requirementChanged', number, { requirements })] : []),
  ];
  const edited = version === contentVersion ? [] : [tell('caseChanged', number)];
  if (now === result) return [...touched, ...edited];
  const hasFailed = (now === 'fail' || now === 'blocked') && result !== 'fail';
  if (hasFailed) return [tell('rerunFailed', number), ...touched, ...edited];
  // That a case is due again is told by its reason.
  const isTold = now === 'retest' && touched.length + edited.length > 0;
  return [...touched, ...edited, ...(isTold ? [] : [tell('resultChanged', number)])];
}

const ORDER: readonly StaleReason['because'][] = [
  'rerunFailed',
  'changeApproved',
  'requirementChanged',
  'caseChanged',
  'caseAdded',
  'caseRemoved',
  'resultChanged',
];

function grouped(found: readonly Found[]): readonly StaleReason[] {
  return ORDER.flatMap((because) => {
    const own = found.filter((each) => each.because === because);
    if (own.length === 0) return [];
    const sorted = (numbers: readonly number[]) =>
      [...new Set(numbers)].sort((one, other) => one - other);
    return [
      {
        because,
        cases: sorted(own.map(({ number }) => number)),
        changes: sorted(own.flatMap(({ change }) => change ?? [])),
        requirements: sorted(own.flatMap(({ requirements }) => requirements ?? [])),
      },
    ];
  });
}
