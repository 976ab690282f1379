import type { Table, TableFormat } from '../../../../src/files/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import type { CaseRow } from '../../../../src/uat/case/contract';
import type { TracedRequirement, TraceView } from '../../../../src/uat/trace/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import { resultText } from './result-text';

/** Words of the reader's language. */
export interface TraceWords {
  readonly text: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly moment: (at: number) => string;
}

const COLUMNS = [
  ['requirement', 12],
  ['requirementTitle', 40],
  ['case', 10],
  ['caseTitle', 40],
  ['module', 20],
  ['result', 20],
  ['cycle', 8],
  ['tested', 20],
  ['bugs', 20],
  ['change', 12],
  ['missing', 40],
] as const;

/** A line for each requirement and case that tests it; what has no other side has a line of its own. */
export function traceTable(trace: TraceView, words: TraceWords): Table {
  const { text } = words;
  const cases = new Map(trace.cases.map((row) => [row.caseId, row]));
  const alone = trace.cases.filter(({ caseId }) =>
    trace.holes.casesWithoutRequirement.includes(caseId),
  );
  const line = (requirement: TracedRequirement | undefined, row: CaseRow | undefined) => [
    ...(requirement === undefined
      ? ['', '']
      : [requirementName(requirement.number), requirement.title]),
    ...(row === undefined ? CASE_COLUMNS.map(() => '') : caseCells(row, trace, words)),
    holesOf(trace.holes, requirement, row)
      .map((hole) => text(`uat.trace.file.hole.${hole}`))
      .join('; '),
  ];
  return {
    header: COLUMNS.map(([key]) => text(`uat.trace.file.column.${key}`)),
    types: COLUMNS.map(() => 'text'),
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      ...trace.requirements.flatMap((requirement) => {
        const own = requirement.caseIds.flatMap((id) => cases.get(id) ?? []);
        return own.length === 0
          ? [line(requirement, undefined)]
          : own.map((row) => line(requirement, row));
      }),
      ...alone.map((row) => line(undefined, row)),
    ],
  };
}

/** The matrix as a file of a format. */
export function traceFile(trace: TraceView, words: TraceWords, format: TableFormat) {
  const table = traceTable(trace, words);
  const content = tableBlob(table, format, words.text('uat.trace.title'));
  return { content, count: table.rows.length };
}

const CASE_COLUMNS = COLUMNS.slice(2, -1);

function caseCells(row: CaseRow, { modules }: TraceView, words: TraceWords): readonly string[] {
  const { text, moment } = words;
  const { number, title, module, last, bugs, retestDue } = row;
  return [
    text('uat.number', { number }),
    title,
    modules.find(({ key }) => key === module)?.name ?? module,
    resultText(row, words),
    last === undefined ? '' : String(last.cycle),
    last === undefined ? '' : moment(last.at),
    bugs.map(({ key, severity }) => `${key} ${severity}`).join(', '),
    retestDue?.because === 'change' && retestDue.number !== undefined
      ? text('change.number', { number: retestDue.number })
      : '',
  ];
}

/** What is missing of a line. */
function holesOf(
  holes: TraceView['holes'],
  requirement: TracedRequirement | undefined,
  row: CaseRow | undefined,
): readonly (keyof TraceView['holes'])[] {
  const isOf = (ids: readonly string[], id: string | undefined) =>
    id !== undefined && ids.includes(id);
  const { requirementsWithoutCase, casesWithoutRequirement } = holes;
  const { failedWithoutBug, testedBeforeChange } = holes;
  return [
    ...(isOf(requirementsWithoutCase, requirement?.requirementId)
      ? (['requirementsWithoutCase'] as const)
      : []),
    ...(isOf(casesWithoutRequirement, row?.caseId) ? (['casesWithoutRequirement'] as const) : []),
    ...(isOf(failedWithoutBug, row?.caseId) ? (['failedWithoutBug'] as const) : []),
    ...(isOf(testedBeforeChange, row?.caseId) ? (['testedBeforeChange'] as const) : []),
  ];
}
