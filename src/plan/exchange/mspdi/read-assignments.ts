import type { ReportBuilder } from '../report-builder';
import {
  listIn,
  takeText,
  textOf,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';

/** `ResourceUID` of an assignment to nobody. */
const NOBODY = '-65535';
const WORK = '1';

interface Resource {
  readonly element: XmlElement;
  readonly name: string;
  readonly isWork: boolean;
}

/**
 * The owner of each task, by `TaskUID`: the first person that is assigned. The plan has one owner an item, so
 * further people, material and shares of working time are named in the report.
 */
export function readOwners(
  project: XmlElement,
  rowByUid: ReadonlyMap<string, number>,
  report: ReportBuilder,
): ReadonlyMap<string, string> {
  const resources = new Map<string, Resource>();
  for (const element of listIn(project, 'Resources', 'Resource')) {
    const uid = textOf(element, 'UID') ?? '';
    const isCost = textOf(element, 'IsCostResource') === '1';
    const isWork = (textOf(element, 'Type') ?? WORK) === WORK && !isCost;
    resources.set(uid, { element, name: textOf(element, 'Name') ?? '', isWork });
  }
  const owners = new Map<string, string>();
  for (const assignment of listIn(project, 'Assignments', 'Assignment')) {
    const taskUid = textOf(assignment, 'TaskUID') ?? '';
    const row = rowByUid.get(taskUid);
    const resource = resources.get(textOf(assignment, 'ResourceUID') ?? NOBODY);
    // To nobody, or to a task that is left out itself.
    if (resource === undefined || row === undefined) {
      const isNobody = textOf(assignment, 'ResourceUID') === NOBODY;
      treatAll(assignment, isNobody ? 'noContent' : 'leftOut');
      continue;
    }
    const place = { row, field: 'Assignments/Assignment' };
    const units = textOf(assignment, 'Units') ?? '1';
    if (!resource.isWork) {
      report.leftOut('materialResource', { resource: resource.name }, place);
    } else if (owners.has(taskUid)) {
      report.leftOut('moreResources', { resource: resource.name, units }, place);
    } else if (resource.name !== '') {
      owners.set(taskUid, resource.name);
      for (const name of ['TaskUID', 'ResourceUID']) takeText(assignment, name);
      for (const name of ['UID', 'Name']) takeText(resource.element, name);
      if (Number(units) !== 1) {
        report.leftOut('resourceUnits', { resource: resource.name, units }, place);
      }
    }
  }
  return owners;
}
