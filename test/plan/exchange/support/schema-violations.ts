import { schemaOf, type SchemaElement } from './mspdi-schema';
import type { PlainElement } from './xml-values';

const PATTERNS: Readonly<Record<SchemaElement['type'], RegExp>> = {
  int: /^-?\d+$/,
  str: /^[^]*$/,
  bool: /^(0|1|true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  dur: /^PT\d+H\d+M\d+S$/,
  num: /^-?\d+(\.\d+)?$/,
  time: /^\d{2}:\d{2}:\d{2}$/,
  branch: /^\s*$/,
};

/** What Microsoft's schema has against a file: unknown and missing elements, wrong order, wrong values. */
export function schemaViolations(element: PlainElement): readonly string[] {
  const schema = schemaOf(element.path);
  const order = new Map(schema.map((one, index) => [one.name, index]));
  const found: string[] = [];
  let last = -1;
  for (const child of element.children) {
    const index = order.get(child.name) ?? -1;
    const definition = schema[index];
    if (definition === undefined) found.push(`${child.path}: not in the schema`);
    else if (index < last) found.push(`${child.path}: too late`);
    else if (index === last && !definition.mayRepeat) found.push(`${child.path}: twice`);
    else found.push(...valueViolations(child, definition));
    last = Math.max(last, index);
    found.push(...schemaViolations(child));
  }
  const present = new Set(element.children.map(({ name }) => name));
  const isLeaf = element.children.length === 0 && schema.length === 0;
  for (const { name, isRequired } of isLeaf ? [] : schema) {
    if (isRequired && !present.has(name)) found.push(`${element.path}/${name}: missing`);
  }
  return found;
}

function valueViolations(
  { path, text, children }: PlainElement,
  { type, maxLength, values }: SchemaElement,
): readonly string[] {
  if (type === 'branch' || children.length > 0) return [];
  const isRight = PATTERNS[type].test(text) && (values === undefined || values.includes(text));
  if (!isRight) return [`${path}: ${text} is no ${type}`];
  return maxLength !== undefined && text.length > maxLength
    ? [`${path}: longer than ${maxLength}`]
    : [];
}
