import fc from 'fast-check';
import { documentTables } from '../../src/files/reading/contract';
import { adfDocument } from '../../src/files/write-adf';

test('the tables of a document are read in their order, as they were written', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `w${text.trim()}`);
  const table = fc.record({
    kind: fc.constant('table' as const),
    header: fc.tuple(word, word).map((pair): readonly string[] => pair),
    rows: fc.array(fc.tuple(word, word), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
      const found = documentTables(adfDocument(tables));
      expect(
        found.map(({ heads, rows }) => ({ heads, rows: rows.map(({ cells }) => cells) })),
      ).toEqual(tables.map(({ header, rows }) => ({ heads: header, rows })));
    }),
  );
});

test('a table inside of something else is found, a cell over two columns leaves one empty, lists are lines', () => {
  const cell = (text: string, attrs: object = {}) => ({
    ...{ type: 'tableCell', attrs },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const item = (text: string) => ({ type: 'listItem', content: cell(text).content });
  const list = {
    type: 'tableCell',
    content: [{ type: 'bulletList', content: ['a', 'b'].map(item) }],
  };
  const rows = [
    [cell('Title'), cell('Statement'), cell('Rationale')],
    [cell('<b>x</b>', { colspan: 2 }), list],
  ].map((content) => ({ type: 'tableRow', content }));
  const inside = { type: 'expand', content: [{ type: 'table', content: rows }] };
  expect(documentTables({ type: 'doc', content: [inside] })).toEqual([
    {
      heads: ['Title', 'Statement', 'Rationale'],
      rows: [{ row: 2, cells: ['<b>x</b>', '', 'a\nb'] }],
    },
  ]);
});

const deep = Array.from({ length: 5_000 }).reduce<object>(
  (content) => ({ type: 'x', content: [content] }),
  {},
);
test.each([[null], ['x'], [{}], [{ type: 'doc', content: 'x' }], [deep]])(
  '%.20p is no document',
  (value) => {
    expect(documentTables(value)).toEqual([]);
  },
);
