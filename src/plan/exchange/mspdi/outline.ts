import type { ReportBuilder } from '../report-builder';
import { takeText, textOf, treat, treatAll, type XmlElement } from '../../../files/xml/xml-element';

/** A task that becomes an item, with its place in the outline. */
export interface OutlineTask {
  readonly element: XmlElement;
  readonly uid: string;
  /** Project's own number of the row. */
  readonly row: number;
  readonly parentUid: string | undefined;
  isParent: boolean;
}

export interface Outline {
  readonly tasks: readonly OutlineTask[];
  /** The row of the project itself, if the file has it. */
  readonly projectRow: XmlElement | undefined;
  /** `UID`s of rows that are not taken over, so that links to them can be told from broken ones. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * The tasks that are taken over. Blank rows, inactive tasks and tasks of other projects are not, each named
 * in the report; what lies below an inactive summary and is active moves up to the next one above.
 */
export function readOutline(elements: readonly XmlElement[], report: ReportBuilder): Outline {
  const tasks: OutlineTask[] = [];
  const leftOut = new Set<string>();
  let projectRow: XmlElement | undefined;
  const above: { readonly level: number; readonly task: OutlineTask }[] = [];
  elements.forEach((element, index) => {
    const uid = textOf(element, 'UID') ?? '';
    const row = Number(textOf(element, 'ID') ?? index + 1);
    const level = Number(textOf(element, 'OutlineLevel') ?? 1);
    if (level === 0) {
      projectRow = element;
      return;
    }
    if (leaveOut(element, row, report)) {
      leftOut.add(uid);
      return;
    }
    for (const name of ['UID', 'ID', 'OutlineLevel', 'IsNull', 'Active']) takeText(element, name);
    while ((above.at(-1)?.level ?? -1) >= level) above.pop();
    const parent = above.at(-1);
    if (parent !== undefined) parent.task.isParent = true;
    if (level > (parent?.level ?? 0) + 1 && !hasLeftOutAbove(elements, index, level)) {
      report.changed('brokenOutline', { level }, { row, field: 'Tasks/Task/OutlineLevel' });
      treat(element, 'OutlineLevel', 'changed');
    }
    const task = { element, uid, row, parentUid: parent?.task.uid, isParent: false };
    tasks.push(task);
    above.push({ level, task });
  });
  return { tasks, projectRow, leftOut };
}

function leaveOut(element: XmlElement, row: number, report: ReportBuilder): boolean {
  const name = textOf(element, 'Name') ?? '';
  const place = { row };
  if (textOf(element, 'IsNull') === '1') report.leftOut('blankTask', {}, place);
  else if (textOf(element, 'Active') === '0') report.leftOut('inactiveTask', { name }, place);
  else if (textOf(element, 'ExternalTask') === '1') report.leftOut('externalTask', { name }, place);
  else return false;
  treatAll(element, 'leftOut');
  return true;
}

/** Whether the row that would close the gap in the outline is one that is not taken over. */
function hasLeftOutAbove(elements: readonly XmlElement[], index: number, level: number): boolean {
  for (let above = index - 1; above >= 0; above -= 1) {
    const element = elements[above];
    if (element === undefined) return false;
    const other = Number(textOf(element, 'OutlineLevel') ?? 1);
    if (other < level) return other === level - 1;
  }
  return false;
}
