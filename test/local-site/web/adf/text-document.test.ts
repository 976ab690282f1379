import { plainText } from '../../../../local-site/web/adf/plain-text';
import { textDocument } from '../../../../local-site/web/adf/text-document';

test('a text comes back from its document line by line', () => {
  expect(plainText(textDocument('First\nsecond\n\nthird'))).toBe('First\nsecond\nthird');
});

test('list items and line breaks of a document are lines of its text', () => {
  const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
  const text = (value: string) => ({ type: 'text', text: value });
  const document = {
    type: 'doc',
    version: 1,
    content: [
      paragraph(text('one'), { type: 'hardBreak' }, text('two')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('three'))] }] },
    ],
  };
  expect(plainText(document)).toBe('one\ntwo\nthree');
});

test.each([[null], [undefined], ['text'], [{ content: [] }]])('%j has no text', (value) => {
  expect(plainText(value)).toBe('');
});
