import { schemaOf } from './mspdi-schema';
import type { PlainElement } from './xml-values';

/** Another value of the same type for an element of Microsoft's schema. */
export function changedValue({ path, name, text }: PlainElement): string {
  // Days by the clock instead of worked ones: other units only look different.
  if (/(Duration|Lag)Format$/.test(name)) return text === '8' ? '7' : '8';
  const parent = path.split('/').slice(0, -1).join('/');
  const schema = schemaOf(parent).find((one) => one.name === name);
  const other = schema?.values?.find((value) => value !== text);
  if (other !== undefined) return other;
  switch (schema?.type) {
    case 'int':
    case 'num':
      return String(Number(text) + 1);
    case 'bool':
      return text === '1' ? '0' : '1';
    case 'date':
      return text.replace(/-(\d\d)T/, (_, day: string) => `-${day === '11' ? '12' : '11'}T`);
    case 'dur':
      return 'PT96H0M0S';
    case 'time':
      return '07:00:00';
    case 'str':
    case 'branch':
    case undefined:
      return `${text} other`;
  }
}
