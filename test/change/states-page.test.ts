import { readFileSync } from 'node:fs';
import { CHANGE_MOVES } from '../../src/change/states/contract';
import { statesPage } from '../../tools/change-states/states-page';

test('the page of states in the documents is what the table of transitions says', () => {
  expect(readFileSync('docs/change-states.md', 'utf8')).toBe(statesPage());
});

test('the page has a row for each transition', () => {
  const [, table = ''] = statesPage().split('## Every transition');
  const rows = table.split('## ')[0]?.match(/^\| /gm) ?? [];
  expect(rows).toHaveLength(CHANGE_MOVES.length + 2);
});
