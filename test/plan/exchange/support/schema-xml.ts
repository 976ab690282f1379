import { schemaOf, type SchemaElement } from './mspdi-schema';

/** Text of an element, ready XML of its children, several of them, or undefined to leave it out. */
export type XmlValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const DEFAULTS: Readonly<Record<SchemaElement['type'], string | undefined>> = {
  int: '0',
  str: undefined,
  bool: '0',
  date: '2026-03-02T08:00:00',
  dur: 'PT0H0M0S',
  num: '0',
  time: '08:00:00',
  branch: undefined,
};

/**
 * An element with its children in the order of Microsoft's schema. With `fill`, every element of text that
 * the schema knows is there, as Project itself writes every field of every row.
 */
export function schemaXml(path: string, values: XmlValues, fill = false): string {
  const schema = schemaOf(path);
  const known = new Set(schema.map(({ name }) => name));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw new Error(`The schema has no ${path}/${name}.`);
  }
  const children = schema.flatMap(({ name, type, values: allowed, maxLength }) => {
    const given = values[name];
    if (typeof given === 'string') return [leaf(name, given)];
    if (given !== undefined) return given;
    if (name in values || !fill) return [];
    const value =
      allowed?.[0] ?? (type === 'str' ? `${name} text`.slice(0, maxLength) : DEFAULTS[type]);
    return value === undefined ? [] : [leaf(name, value)];
  });
  const element = path.split('/').at(-1) ?? '';
  return path === ''
    ? `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">${children.join('')}</Project>`
    : `<${element}>${children.join('')}</${element}>`;
}

function leaf(name: string, text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<${name}>${escaped}</${name}>`;
}
