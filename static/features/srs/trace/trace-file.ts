import type { TFunction } from 'i18next';
import type { CellValue, TableFormat } from '../../../../src/files/contract';
import { goalName } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import type { GoalTrace } from './goal-trace';

type Text = TFunction;

const COLUMNS = ['goal', 'requirement', 'case', 'result', 'missing'] as const;

/** One line for each case; a requirement or a goal without one has a line that says so. */
export function traceRows(trace: GoalTrace, text: Text): readonly (readonly CellValue[])[] {
  const noCase = new Set(trace.requirementsWithoutCase.map(({ requirementId }) => requirementId));
  const noGoal = new Set(trace.requirementsWithoutGoal.map(({ requirementId }) => requirementId));
  return trace.goals.flatMap(({ goal, requirements }) => {
    const named = goal === undefined ? undefined : `${goalName(goal.number)} ${goal.value.name}`;
    if (requirements.length === 0) {
      return [[named, undefined, undefined, undefined, text('srs.trace.missing.requirement')]];
    }
    return requirements.flatMap(({ requirement, cases }) => {
      const { requirementId, number, title } = requirement;
      const asked = `${requirementName(number)} ${title}`;
      const holes = [
        ...(noGoal.has(requirementId) ? [text('srs.trace.missing.goal')] : []),
        ...(noCase.has(requirementId) ? [text('srs.trace.missing.case')] : []),
      ].join(' · ');
      const missing = holes === '' ? undefined : holes;
      if (cases.length === 0) return [[named, asked, undefined, undefined, missing]];
      return cases.map((row) => [
        named,
        asked,
        `${text('uat.number', { number: row.number })} ${row.title}`,
        text(`uat.status.${row.last?.status ?? 'notRun'}`),
        missing,
      ]);
    });
  });
}

/** The matrix as a file of a format. */
export function traceFile(trace: GoalTrace, text: Text, format: TableFormat): Blob {
  const table = {
    header: COLUMNS.map((column) => text(`srs.trace.column.${column}`)),
    types: COLUMNS.map(() => 'text' as const),
    widths: [32, 48, 48, 16, 32],
    rows: traceRows(trace, text),
  };
  return tableBlob(table, format, text('srs.trace.title'));
}
