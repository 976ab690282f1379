import type { DocumentExtra } from '../plan-document';
import {
  childrenOf,
  listIn,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import type { MspdiReading } from './reading';
import { OWN_ATTRIBUTES } from './schema-names';

const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(OWN_ATTRIBUTES));

/** Names of the file's extended attributes by `FieldID`: the alias that people gave, else Project's name. */
export function readAttributeNames(project: XmlElement): ReadonlyMap<string, string> {
  const used = new Set(
    listIn(project, 'Tasks', 'Task')
      .flatMap((task) => childrenOf(task, 'ExtendedAttribute'))
      .map((attribute) => textOf(attribute, 'FieldID')),
  );
  const names = new Map<string, string>();
  for (const definition of listIn(project, 'ExtendedAttributes', 'ExtendedAttribute')) {
    const fieldId = textOf(definition, 'FieldID');
    const isOwn = OWN_NAMES.has(textOf(definition, 'Alias') ?? '');
    if (fieldId === undefined || !used.has(fieldId)) {
      // The app writes all of its own, whether a task has a value or not.
      if (isOwn) treatAll(definition, 'noContent');
      continue;
    }
    takeText(definition, 'FieldID');
    const alias = takeText(definition, 'Alias');
    if (isOwn) treat(definition, 'FieldName', 'recalculated');
    const name = alias ?? takeText(definition, 'FieldName');
    if (name !== undefined) names.set(fieldId, name);
  }
  return names;
}

export interface TaskAttributes {
  readonly own: ReadonlyMap<string, string>;
  readonly extras: readonly DocumentExtra[];
}

/** A task's extended attributes: those that the app once wrote, and everybody else's by name. */
export function readAttributes(
  element: XmlElement,
  row: number,
  { attributeNames, report }: Pick<MspdiReading, 'attributeNames' | 'report'>,
): TaskAttributes {
  const own = new Map<string, string>();
  const extras: DocumentExtra[] = [];
  for (const attribute of childrenOf(element, 'ExtendedAttribute')) {
    const value = takeText(attribute, 'Value');
    const fieldId = takeText(attribute, 'FieldID');
    if (value === undefined || fieldId === undefined) {
      // A pointer into a list of values, which is not followed.
      treatAll(attribute, 'leftOut');
      continue;
    }
    const name = attributeNames.get(fieldId) ?? fieldId;
    if (OWN_NAMES.has(name)) {
      own.set(name, value);
    } else if (extras.some((one) => one.name === name)) {
      report.leftOut('repeatedAttribute', { name }, { row, field: 'Tasks/Task/ExtendedAttribute' });
      treatAll(attribute, 'leftOut');
    } else {
      extras.push({ name, value });
    }
  }
  return { own, extras };
}
