import type { ReportBuilder } from '../report-builder';
import { textOf, type XmlElement } from '../../../files/xml/xml-element';
import { untouchedTreatment } from './untouched-fields';

/**
 * Puts every value of the file into the report: each element without children, each attribute and each text
 * between elements, once, with what became of it. Nothing of the file is missing there.
 */
export function accountForElements(
  project: XmlElement,
  rowByTaskUid: ReadonlyMap<string, number>,
  report: ReportBuilder,
): void {
  const visit = (element: XmlElement, path: string, above: number | undefined): void => {
    const row = rowOf(element, path, rowByTaskUid) ?? above;
    for (const name of Object.keys(element.attributes)) {
      report.account(`${path}/@${name}`, 'leftOut', row);
    }
    if (element.children.length === 0) {
      const value = element.text.trim();
      report.account(path, element.treatment ?? untouchedTreatment(path, value), row);
      return;
    }
    if (element.text !== '') report.account(`${path}/text()`, 'leftOut', row);
    for (const child of element.children) {
      visit(child, path === '' ? child.name : `${path}/${child.name}`, row);
    }
  };
  visit(project, '', undefined);
}

function rowOf(
  element: XmlElement,
  path: string,
  rowByTaskUid: ReadonlyMap<string, number>,
): number | undefined {
  if (path === 'Tasks/Task') {
    const row = Number(textOf(element, 'ID'));
    return Number.isFinite(row) ? row : undefined;
  }
  return path === 'Assignments/Assignment'
    ? rowByTaskUid.get(textOf(element, 'TaskUID') ?? '')
    : undefined;
}
