import fc from 'fast-check';
import { isAdfDocument } from '../../local-site/platform/adf/adf-document';
import { adfText } from '../../local-site/platform/adf/adf-text';
import { adfDocument } from '../../src/files/write-adf';
import type { DocumentBlock } from '../../src/files/contract';

const line = fc.string({ unit: 'grapheme', maxLength: 20 });
const block = fc.oneof(
  fc.record({
    kind: fc.constantFrom('title', 'heading', 'subheading', 'paragraph'),
    text: line,
  }),
  fc.array(line, { minLength: 1, maxLength: 3 }).chain((header) =>
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.constant(header),
      rows: fc.array(fc.array(line, { minLength: header.length, maxLength: header.length })),
    }),
  ),
);

test('whatever is written becomes a valid document that says exactly that', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks: readonly DocumentBlock[]) => {
      const document = adfDocument(blocks);
      expect(isAdfDocument(document)).toBe(true);
      const texts = blocks.flatMap((one) =>
        one.kind === 'table' ? [...one.header, ...one.rows.flat()] : [one.text],
      );
      expect(adfText(document).replaceAll('\n', '')).toBe(texts.join('').replaceAll('\n', ''));
    }),
  );
});

test('a line break is one, and an empty line no text', () => {
  expect(adfDocument([{ kind: 'paragraph', text: 'a\n\nb' }]).content[0]?.content).toEqual([
    { type: 'text', text: 'a' },
    { type: 'hardBreak' },
    { type: 'hardBreak' },
    { type: 'text', text: 'b' },
  ]);
});
