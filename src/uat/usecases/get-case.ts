import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { CASE_HISTORY_ENTITY, readCaseHistory } from '../case-records';
import type { CaseRecordView } from '../contract';
import { partOf, rowOf } from '../model/case-row';
import { readCases, withParts } from './read-cases';
import { knownCase } from './uat-errors';
import { uatRegisterView } from './uat-views';

/** Acts that one look shows. */
const MOST_ENTRIES = 50;

/** One case with its history, the latest act first. @throws AppError NOT_FOUND when there is none. */
export async function getCase(
  deps: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
  caseId: string,
): Promise<CaseRecordView> {
  const { id } = access.engagement;
  const [state, history] = await Promise.all([
    readCases(deps, id, [caseId]),
    deps.records.query({
      entity: CASE_HISTORY_ENTITY,
      index: 'by-record',
      partition: [id, 'uatCase', caseId],
      descending: true,
      limit: MOST_ENTRIES,
    }),
  ]);
  const testCase = knownCase(state.cases.get(caseId));
  const { parts } = await withParts(deps, state, [testCase.number]);
  const row = parts.get(partOf(testCase.number))?.rows.find((each) => each.caseId === caseId);
  return {
    case: testCase,
    row: row ?? rowOf(testCase, undefined),
    history: history.records.map(readCaseHistory),
    register: uatRegisterView(state.head, access),
  };
}
