import { linksText, readLinksText } from '../../../src/plan/exchange/table/link-text';

const IDS = new Set(['1', '12', 'A', 'A-2', 'AFS', 'B b', 'x;y', 'q"q']);

test.each([
  ['12', '12', 'FS', 0],
  ['12FS', '12', 'FS', 0],
  ['12ss+3d', '12', 'SS', 3],
  ['12FF-1 day', '12', 'FF', -1],
  ['12SF+2w', '12', 'SF', 10],
  ['12 + 8h', '12', 'FS', 1],
  ['12FS+2 个工作日', undefined, undefined, undefined],
  ['12FS+2 工作日', '12', 'FS', 2],
  ['1+2', '1', 'FS', 2],
  ['A-2', 'A-2', 'FS', 0],
  ['A -2', 'A', 'FS', -2],
  ['AFS', 'AFS', 'FS', 0],
  ['AFS FS+1', 'AFS', 'FS', 1],
  ['B b SS', 'B b', 'SS', 0],
  ['"x;y" FF+1', 'x;y', 'FF', 1],
  ['"q""q"', 'q"q', 'FS', 0],
  ['12FS+3ed', undefined, undefined, undefined],
  ['12FS+50%', undefined, undefined, undefined],
])('%s is read as %s %s%s', (text, predecessorId, type, lagDays) => {
  const [first, ...rest] = readLinksText(text, IDS);
  expect(rest).toEqual([]);
  expect(first && 'link' in first ? first.link : undefined).toEqual(
    predecessorId === undefined ? undefined : { predecessorId, type, lagDays },
  );
});

test.each(['1;12', '1, 12', '1；12', '1\n12'])('several links are told apart in %j', (text) => {
  const ids = readLinksText(text, IDS).map((one) => 'link' in one && one.link.predecessorId);
  expect(ids).toEqual(['1', '12']);
});

test('ids that would be misread are quoted', () => {
  const links = ['plain_1', 'x;y', 'B b', 'q"q'].map((predecessorId) => ({
    predecessorId,
    type: 'FS' as const,
    lagDays: -1,
  }));
  expect(linksText(links)).toBe('plain_1 FS-1; "x;y" FS-1; "B b" FS-1; "q""q" FS-1');
});
