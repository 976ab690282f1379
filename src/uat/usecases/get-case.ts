import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { meantSince } from '../../srs/model/requirement';
import { readSrsState, type SrsState } from '../../srs/usecases/read-srs-state';
import {
  CASE_HISTORY_ENTITY,
  readCaseHistory,
  readTracePart,
  tracePartReference,
} from '../case-records';
import type { CaseFacts } from '../case/contract';
import type { CaseRecordView, CaseRun } from '../contract';
import { readRun, runReference } from '../cycle-records';
import { partOf, rowOf } from '../model/case-row';
import { withRequirements } from '../model/tested-requirements';
import type { UatHead } from '../model/uat-head';
import { caseReferences, casesIn } from './read-cases';
import { knownCase } from './uat-errors';
import { uatRegisterView } from './uat-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;
/** Cycles whose runs one look shows: with the short form of the case they are one look-up. */
const MOST_RUNS = 24;

/** One case with its requirements, its history and its runs, the latest first. @throws AppError NOT_FOUND when there is none. */
export async function getCase(
  deps: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
  caseId: string,
): Promise<CaseRecordView> {
  const { id } = access.engagement;
  const [srs, history] = await Promise.all([
    readSrsState(deps, id, caseReferences(id, [caseId])),
    deps.records.query({
      entity: CASE_HISTORY_ENTITY,
      index: 'by-record',
      partition: [id, 'uatCase', caseId],
      descending: true,
      limit: MOST_ENTRIES,
    }),
  ]);
  const { head, cases } = casesIn(srs.others, id, [caseId]);
  const testCase = knownCase(cases.get(caseId));
  const { row, runs } = await rowAndRuns(deps, head, testCase);
  const [shown = row] = withRequirements([row], srs.requirements);
  return {
    case: testCase,
    row: shown,
    requirements: requirementsOf(testCase, srs),
    runs,
    history: history.records.map(readCaseHistory),
    register: uatRegisterView(head, access),
  };
}

function requirementsOf(
  { requirementIds }: CaseFacts,
  { requirements }: SrsState,
): CaseRecordView['requirements'] {
  return requirementIds
    .flatMap((id) => requirements.get(id) ?? [])
    .map((each) => ({
      requirementId: each.requirementId,
      number: each.number,
      title: each.title,
      since: meantSince(each),
    }))
    .sort((one, other) => one.number - other.number);
}

/** What is stored beside a case of it: its short form, and what became of it in each cycle. */
async function rowAndRuns(
  { records }: Pick<EngagementDeps, 'records'>,
  { engagementId, cycles }: UatHead,
  testCase: CaseFacts,
): Promise<Pick<CaseRecordView, 'row' | 'runs'>> {
  const { caseId, number } = testCase;
  const part = tracePartReference(engagementId, partOf(number));
  const latest = cycles.filter(({ state }) => state !== 'cancelled').slice(-MOST_RUNS);
  const found = await records.getMany([
    part,
    ...latest.map((cycle) => runReference(engagementId, cycle.number, caseId)),
  ]);
  const stored = found.get(`${part.entity}/${part.key}`);
  const rows = stored === undefined ? [] : readTracePart(stored).rows;
  return {
    row: rows.find((each) => each.caseId === caseId) ?? rowOf(testCase, undefined),
    runs: [...latest].reverse().flatMap((cycle): readonly CaseRun[] => {
      const { entity, key } = runReference(engagementId, cycle.number, caseId);
      const run = found.get(`${entity}/${key}`);
      if (run === undefined) return [];
      const { status, contentVersion, tester, attempts, steps, bugs } = readRun(run);
      return [
        {
          cycle: cycle.number,
          name: cycle.name,
          status,
          contentVersion,
          tester,
          steps,
          attempts,
          bugs,
        },
      ];
    }),
  };
}
