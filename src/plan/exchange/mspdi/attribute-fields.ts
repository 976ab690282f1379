import type { DocumentItem } from '../plan-document';
import { xmlBranch, xmlLeaf } from '../../../files/xml-text';
import { OWN_ATTRIBUTES, TASK_TEXT_FIELDS } from './schema-names';

/** Which of Project's text fields holds which name, and which names found no field. */
export interface AttributeFields {
  readonly fieldIdByName: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
}

/** `Alias` of a custom field, by the schema. */
const MAX_ALIAS_CHARACTERS = 50;

/**
 * Gives the app's own names the last text fields and other programs' names the first ones, as people use
 * them from the front. Project has thirty and refuses long names: what finds no place is named.
 */
export function attributeFields(items: readonly DocumentItem[]): AttributeFields {
  const own = Object.values(OWN_ATTRIBUTES);
  const free = TASK_TEXT_FIELDS.slice(0, TASK_TEXT_FIELDS.length - own.length);
  const names = [...new Set(items.flatMap(({ extras }) => extras.map(({ name }) => name)))];
  const fitting = names.filter((name) => name.length <= MAX_ALIAS_CHARACTERS).slice(0, free.length);
  const fields = [
    ...fitting.map((name, index) => [name, free[index]?.fieldId ?? ''] as const),
    ...own.map((name, index) => {
      const field = TASK_TEXT_FIELDS[free.length + index];
      return [name, field?.fieldId ?? ''] as const;
    }),
  ];
  const fieldIdByName = new Map(fields);
  return { fieldIdByName, leftOut: names.filter((name) => !fieldIdByName.has(name)) };
}

/** `ExtendedAttributes`: which field has which name. */
export function attributeDefinitionsXml({ fieldIdByName }: AttributeFields): string {
  const names = new Map(TASK_TEXT_FIELDS.map(({ fieldId, name }) => [fieldId, name]));
  return xmlBranch(
    'ExtendedAttributes',
    [...fieldIdByName].map(([alias, fieldId]) =>
      xmlBranch('ExtendedAttribute', [
        xmlLeaf('FieldID', fieldId),
        xmlLeaf('FieldName', names.get(fieldId)),
        xmlLeaf('Alias', alias),
      ]),
    ),
  );
}

/** One `ExtendedAttribute` of a task; nothing without a value or without a field for the name. */
export function attributeXml(
  { fieldIdByName }: AttributeFields,
  name: string,
  value: string | undefined,
): string {
  const fieldId = fieldIdByName.get(name);
  return value === undefined || value === '' || fieldId === undefined
    ? ''
    : xmlBranch('ExtendedAttribute', [xmlLeaf('FieldID', fieldId), xmlLeaf('Value', value)]);
}
