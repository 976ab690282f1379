import type { FontFile, LoadedFont } from './font-file';

/** A piece of a text that one font has; `font` is absent where none has it. */
export interface TextRun {
  readonly text: string;
  readonly font?: CarryingFont;
}

export interface CarryingFont extends LoadedFont {
  readonly name: string;
}

/**
 * Texts cut into pieces by the font that has their letters. Only files are loaded that some letter needs; the first file
 * that has a letter sets it, so the order of the files is the order of taste.
 */
export async function textRuns(
  texts: readonly string[],
  files: readonly FontFile[],
): Promise<ReadonlyMap<string, readonly TextRun[]>> {
  const fonts = await carriersOf(new Set(texts.flatMap((text) => Array.from(text))), files);
  return new Map(texts.map((text) => [text, runsOf(text, fonts)]));
}

async function carriersOf(
  characters: ReadonlySet<string>,
  files: readonly FontFile[],
): Promise<ReadonlyMap<string, CarryingFont>> {
  const carriers = new Map<string, CarryingFont>();
  const loaded = new Map<string, Promise<CarryingFont>>();
  const load = (file: FontFile): Promise<CarryingFont> => {
    const known = loaded.get(file.name);
    if (known !== undefined) return known;
    const font = file.load().then((one) => ({ ...one, name: file.name }));
    loaded.set(file.name, font);
    return font;
  };
  await Promise.all(
    [...characters].map(async (character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      for (const file of files.filter(({ mayHave }) => mayHave(codePoint))) {
        const font = await load(file);
        if (!font.has(codePoint)) continue;
        carriers.set(character, font);
        return;
      }
    }),
  );
  return carriers;
}

function runsOf(text: string, fonts: ReadonlyMap<string, CarryingFont>): readonly TextRun[] {
  const runs: { text: string; font?: CarryingFont }[] = [];
  for (const character of text) {
    const font = fonts.get(character);
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) last.text += character;
    else runs.push({ text: character, ...(font === undefined ? {} : { font }) });
  }
  return runs;
}
