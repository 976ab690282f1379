import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'en-US' | 'zh-CN';

/** Texts of the app in one language, by key; a key without a text fails the test that asks for it. */
export function textsOf(locale: Locale): (key: string) => string {
  const tree: unknown = JSON.parse(
    readFileSync(join(process.cwd(), `locales/${locale}.json`), 'utf8'),
  );
  return (key) => {
    let node = tree;
    for (const part of key.split('.')) {
      node = typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined;
    }
    if (typeof node !== 'string') throw new Error(`There is no text ${key} in ${locale}.`);
    return node;
  };
}
