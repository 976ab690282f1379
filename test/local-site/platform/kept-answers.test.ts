import { createKeptAnswers } from '../../../local-site/platform/kept-answers';

const ROWS = [{ name: 'one' }];
const OF_THINGS = 'SELECT name FROM thing WHERE id = ?';
const OF_BOTH = 'SELECT name FROM part JOIN thing ON thing.id = part.thing_id WHERE part.id = ?';

function keptOf(...questions: readonly string[]) {
  const answers = createKeptAnswers();
  for (const sql of questions) answers.keep(sql, 'number 1', ROWS);
  const found = () => questions.map((sql) => answers.find(sql, 'number 1') !== undefined);
  return { answers, found };
}

test.each([
  ['INSERT INTO part VALUES (?)', [true, false]],
  ['INSERT OR REPLACE INTO part VALUES (?)', [true, false]],
  ['insert or ignore into "part" values (?)', [true, false]],
  ['UPDATE part SET name = ?', [true, false]],
  ['DELETE FROM part WHERE id IN (SELECT id FROM thing)', [true, false]],
  ['INSERT INTO part SELECT id FROM thing', [true, false]],
  ['\n  UPDATE Thing SET name = ?', [false, false]],
  ['DELETE FROM parts', [true, true]],
  ['DROP TABLE part', [false, false]],
])('%s forgets what was asked of its table', (writing, expected) => {
  const { answers, found } = keptOf(OF_THINGS, OF_BOTH);
  answers.noteWriting(writing);
  expect(found()).toEqual(expected);
});

test.each([
  [OF_BOTH, true],
  ['WITH one AS (SELECT 1) SELECT * FROM thing, one', true],
  ['SELECT updated FROM thing', true],
  ['SELECT seq FROM sqlite_sequence', false],
  ['SELECT changes()', false],
  ['INSERT INTO thing VALUES (?) RETURNING id', false],
  ['WITH one AS (SELECT 1) DELETE FROM thing', false],
  ['PRAGMA user_version', false],
])('%s: its answers are kept: %s', (sql, expected) => {
  expect(createKeptAnswers().keeps(sql)).toBe(expected);
});

test('keeps no register, and not without end', () => {
  const answers = createKeptAnswers();
  answers.keep(
    OF_THINGS,
    'register',
    Array.from({ length: 21 }, () => ({ name: 'one' })),
  );
  answers.keep(OF_THINGS, 'first', ROWS);
  expect(answers.find(OF_THINGS, 'register')).toBeUndefined();
  expect(answers.find(OF_THINGS, 'first')).toBe(ROWS);
  for (let number = 0; number < 2_000; number += 1) answers.keep(OF_THINGS, `${number}`, ROWS);
  expect(answers.find(OF_THINGS, 'first')).toBeUndefined();
  expect(answers.find(OF_THINGS, '1999')).toBe(ROWS);
});
