import { strFromU8, unzipSync } from 'fflate';
import { isAdfDocument } from '../../local-site/platform/adf/adf-document';
import { adfText } from '../../local-site/platform/adf/adf-text';
import { adfDocument, type AdfNode } from '../../src/files/write-adf';
import { readSheetText } from '../../src/files/sheet-text';
import { withoutGuard } from '../../src/files/formula-guard';
import { parseXml } from '../../src/files/xml/parse-xml';
import type { XmlElement } from '../../src/files/xml/xml-element';
import { entryWords } from '../../src/srs/document/contract';
import { exportTexts } from '../../src/srs/export/export-texts';
import { packBlocks, type PackFacts, type PackWords } from '../../src/srs/pack/contract';
import { srsPackFile } from '../../static/features/srs/pack/srs-pack-file';
import {
  IN_DOCUMENT,
  IN_WORKBOOK_ALONE,
  specificationOf,
} from '../support/srs/hostile-specification';
import { HOSTILE_TEXTS } from '../support/srs/hostile-texts';

const marked = (text: string) => (field: string) => `${text} [${field}]`;
const HARMLESS = specificationOf(marked('x'));

function wordsOf(facts: PackFacts, language: 'en' | 'zh'): PackWords {
  const texts = exportTexts(language);
  const person = (accountId: string) => accountId;
  const { fields, step } = entryWords(facts, { ...texts, person });
  return {
    ...{ text: texts.text, moment: texts.moment, person, fields, step },
    story: (story) => texts.text('srs.story.sentence', story),
  };
}

async function partsOf(facts: PackFacts, language: 'en' | 'zh', format: 'docx' | 'xlsx') {
  const blob = srsPackFile(facts, wordsOf(facts, language), format);
  const file = unzipSync(new Uint8Array(await new Response(blob).arrayBuffer()));
  return Object.entries(file).map(([name, bytes]) => {
    const read = parseXml(strFromU8(bytes));
    if (!('root' in read)) throw new Error(`${name} is no XML: ${JSON.stringify(read.refusal)}`);
    return read.root;
  });
}

const all = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(all),
];
const shapeOf = (parts: readonly XmlElement[]) =>
  parts.map((part) => all(part).map(({ name }) => name));
const textsOf = (parts: readonly XmlElement[]) =>
  parts.flatMap(all).flatMap(({ name, text }) => (name === 't' ? [text] : []));

/** A document without its words. */
function bare({ type, attrs, content, ...others }: AdfNode): object {
  const { text, ...unknown } = others;
  return { type, attrs, ...unknown, isText: text !== undefined, content: content?.map(bare) };
}

describe.each(['en', 'zh'] as const)('a specification in %s', (language) => {
  describe.each(HOSTILE_TEXTS)('whose every text is $what', ({ text, kept = text }) => {
    const facts = specificationOf(marked(text));
    const wanted = marked(kept);

    test('is the same document of Confluence as any other, with that text in it', () => {
      const written = (one: PackFacts) => adfDocument(packBlocks(one, wordsOf(one, language)));
      const document = written(facts);
      expect(isAdfDocument(document)).toBe(true);
      expect(bare(document)).toEqual(bare(written(HARMLESS)));
      const said = adfText(document);
      for (const field of IN_DOCUMENT) expect(said).toContain(wanted(field));
    });

    test('is the same document of Word', async () => {
      const parts = await partsOf(facts, language, 'docx');
      expect(shapeOf(parts)).toEqual(shapeOf(await partsOf(HARMLESS, language, 'docx')));
      const said = textsOf(parts).join('\n');
      for (const field of IN_DOCUMENT) expect(said).toContain(wanted(field));
    });

    test('is the same workbook, in which nothing is calculated', async () => {
      const parts = await partsOf(facts, language, 'xlsx');
      const shape = shapeOf(parts);
      expect(shape).toEqual(shapeOf(await partsOf(HARMLESS, language, 'xlsx')));
      expect(shape.flat()).not.toContain('f');
      const said = textsOf(parts)
        .map((cell) => withoutGuard(readSheetText(cell)))
        .join('\n');
      for (const field of [...IN_DOCUMENT, ...IN_WORKBOOK_ALONE]) {
        expect(said).toContain(wanted(field));
      }
    });
  });
});
