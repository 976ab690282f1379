import type { ColumnMapping } from '../../../files/reading/column-mapping';
import { recordIdOf } from '../../../files/reading/record-id';
import { given, parsedRow, rowCells, type ReadRow } from '../../../files/reading/row-cells';
import type { RawRow } from '../../../files/table';
import type { CaseStep, TestDatum } from '../../case/contract';
import { comparedCase, type ComparedCase } from '../contract';
import { CASE_STATE_WORDS, DUE_CASE_FIELDS, PRIORITY_WORDS, type CaseField } from './column-words';

/**
 * Reads a row by a mapping: a case with its steps, one a line.
 * @param requirements Ids of the requirements by their names, such as `REQ-7`, and by themselves.
 */
export function readCaseRow(
  raw: RawRow,
  mapping: ColumnMapping<CaseField>,
  requirements: ReadonlyMap<string, string>,
): ReadRow<CaseField, ComparedCase> {
  const { row } = raw;
  const { problems, fault, text, isSaid, maybe, choice } = rowCells(raw, mapping);
  for (const field of DUE_CASE_FIELDS) if (text(field) === undefined) fault(field, 'missingValue');
  const said = (field: CaseField) => (isSaid(field) ? (text(field) ?? '') : undefined);
  const [title, module, priority, state] = [
    text('title'),
    text('module'),
    text('priority'),
    text('state'),
  ];
  const wanted = {
    row,
    caseId: recordIdOf(text('id'), [module, title]),
    title,
    module,
    ...given({
      priority: priority === undefined ? undefined : choice('priority', PRIORITY_WORDS, priority),
      state: state === undefined ? undefined : choice('state', CASE_STATE_WORDS, state),
      role: said('role'),
      wave: maybe('wave', (value) => value),
      scenario: said('scenario'),
      preconditions: said('preconditions'),
      testData: isSaid('testData') ? dataIn(text('testData') ?? '') : undefined,
      steps: isSaid('steps') ? stepsIn(text('steps') ?? '', text('expected') ?? '') : undefined,
      requirementIds: isSaid('requirements')
        ? idsIn(
            text('requirements') ?? '',
            (value) =>
              requirements.get(value.toUpperCase()) ??
              requirements.get(value) ??
              fault('requirements', 'requirementUnknown', { value }),
          )
        : undefined,
    }),
  };
  return parsedRow(
    { row, title: title ?? '', problems, text },
    comparedCase,
    wanted,
    (name) => FIELD_OF[name] ?? 'title',
  );
}

/** Fields whose texts may be too long, by what the doorway calls them. */
const FIELD_OF: Readonly<Record<string, CaseField>> = {
  title: 'title',
  module: 'module',
  role: 'role',
  wave: 'wave',
  scenario: 'scenario',
  preconditions: 'preconditions',
  testData: 'testData',
  steps: 'steps',
  action: 'steps',
  expected: 'expected',
  requirementIds: 'requirements',
};

/** `1.`, `2)`, `步骤3：` before a line are its place, not its words. */
const NUMBER = /^\s*(?:(?:step|步骤)\s*)?\d{1,2}\s*[.):、：]\s*/i;
/** What parts an action from what should happen then, in one line. */
const THEN = /\s*(?:=>|→|⇒)\s*/;

/** A line that has nothing but its number stands for nothing in that place. */
function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(NUMBER, '').trim());
}

/** Steps, one a line; what should happen stands behind an arrow, or in the same line of the other column. */
export function stepsIn(text: string, expectedText: string): readonly CaseStep[] {
  const lines = linesIn(text);
  const expected = linesIn(expectedText);
  const isApart = expected.length > 0;
  // One result for several steps is what comes of the last one.
  const isForLast = expected.length === 1 && lines.length > 1;
  const steps = lines.map((line, index) => {
    const [action = '', ...behind] = isApart ? [line] : line.split(THEN);
    const other = isForLast ? (index === lines.length - 1 ? expected[0] : '') : expected[index];
    return {
      stepId: `s${String(index + 1)}`,
      action,
      expected: behind.length > 0 ? behind.join(' ') : (other ?? ''),
    };
  });
  return steps.filter(({ action }) => action !== '');
}

/** `name: value`, one a line. */
function dataIn(text: string): readonly TestDatum[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^\s*([^:：=]+)\s*[:：=]\s*(.*)$/.exec(line) ?? [];
    const whole = line.trim();
    if (name.trim() !== '') return [{ name: name.trim(), value: value.trim() }];
    return whole === '' ? [] : [{ name: whole, value: '' }];
  });
}

/** Each requirement once, whichever way it is named. */
function idsIn(text: string, idOf: (name: string) => string | undefined): readonly string[] {
  const names = text.split(/[\s,;，；、]+/).filter((name) => name !== '');
  return [...new Set(names.flatMap((name) => idOf(name) ?? []))];
}
