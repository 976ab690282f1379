import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ForgeStartError } from '../forge-failure';
import type { AppTitle } from '../host';
import type { Manifest } from './manifest-schema';

type Texts = Readonly<Record<string, unknown>>;
const texts = z.record(z.string(), z.unknown());

export type Translate = (title: AppTitle, locale: string) => string;

/**
 * Reads the manifest's translation files. A key is looked up flat (`a.b`) and then nested (`{a: {b}}`), first in the
 * locale, then in the default one; what is nowhere comes back as its key.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/translations/
 */
export async function loadTranslations(manifest: Manifest, appFolder: string): Promise<Translate> {
  const declared = manifest.translations;
  const files = await Promise.all(
    (declared?.resources ?? []).map(async ({ key, path }) => {
      const content = await readTexts(join(appFolder, path), path);
      return [key, content] as const;
    }),
  );
  const byLocale = new Map<string, Texts>(files);
  const fallback = declared?.fallback.default ?? '';
  return (title, locale) => {
    if (typeof title === 'string') return title;
    const normal = locale.replace('_', '-');
    return (
      lookUp(byLocale.get(normal), title.i18n) ??
      lookUp(byLocale.get(fallback), title.i18n) ??
      title.i18n
    );
  };
}

async function readTexts(file: string, name: string): Promise<Texts> {
  try {
    return texts.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ForgeStartError(`Translations ${name} cannot be read.`, { cause });
  }
}

function lookUp(content: Texts | undefined, key: string): string | undefined {
  const flat = content?.[key];
  if (typeof flat === 'string') return flat;
  let value: unknown = content;
  for (const part of key.split('.')) {
    const parsed = texts.safeParse(value);
    value = parsed.success ? parsed.data[part] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}
