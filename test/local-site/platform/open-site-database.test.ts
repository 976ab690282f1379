import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';

function aDatabase() {
  const database = openSiteDatabase(':memory:');
  database.exec('CREATE TABLE thing (name TEXT UNIQUE, size INTEGER, data BLOB)');
  return database;
}

test('gives values back as they were stored', () => {
  const database = aDatabase();
  database.run('INSERT INTO thing VALUES (?, ?, ?)', '名称', 7, new Uint8Array([1, 2]));
  database.run('INSERT INTO thing VALUES (?, ?, ?)', null, null, null);

  expect(database.all('SELECT * FROM thing')).toEqual([
    { name: '名称', size: 7, data: new Uint8Array([1, 2]) },
    { name: null, size: null, data: null },
  ]);
  expect(database.one('SELECT size FROM thing WHERE name = ?', 'none')).toBeUndefined();
  database.close();
});

test('undoes all of a transaction that throws, and an inner one alone when the outer survives', () => {
  const database = aDatabase();
  const add = (name: string) => database.run('INSERT INTO thing (name) VALUES (?)', name);
  const failing = () =>
    database.transaction(() => {
      add('inner');
      throw new Error('no');
    });

  expect(failing).toThrow('no');
  database.transaction(() => {
    add('before');
    expect(failing).toThrow('no');
    add('after');
  });

  expect(database.all('SELECT name FROM thing ORDER BY rowid')).toEqual([
    { name: 'before' },
    { name: 'after' },
  ]);
  database.close();
});

test('answers anew after whatever may have changed something', () => {
  const database = aDatabase();
  const names = () => database.all('SELECT name FROM thing ORDER BY rowid').map(({ name }) => name);
  const first = names();
  database.run('INSERT INTO thing (name) VALUES (?)', 'run');
  const second = names();
  database.one('INSERT INTO thing (name) VALUES (?) RETURNING name', 'returning');
  const third = names();
  database.exec("INSERT INTO thing (name) VALUES ('exec')");
  const fourth = names();
  expect(() =>
    database.transaction(() => {
      database.run('DELETE FROM thing');
      expect(names()).toEqual([]);
      throw new Error('no');
    }),
  ).toThrow('no');

  expect([first, second, third, fourth, names()]).toEqual([
    [],
    ['run'],
    ['run', 'returning'],
    ['run', 'returning', 'exec'],
    ['run', 'returning', 'exec'],
  ]);
  database.close();
});

test('tells questions apart by the kind of what they ask with', () => {
  const database = aDatabase();
  const typeOf = (value: string | number | null | Uint8Array) =>
    database.one('SELECT typeof(?) AS type', value)?.type;
  expect([typeOf('1'), typeOf(1), typeOf(null), typeOf('null')]).toEqual([
    'text',
    'real',
    'null',
    'text',
  ]);
  expect(typeOf(new Uint8Array([1]))).toBe('blob');
  database.close();
});

test('refuses asynchronous work in a transaction and a text that it would cut off', () => {
  const database = aDatabase();

  expect(() => database.transaction(async () => Promise.resolve())).toThrow(TypeError);
  expect(() => database.run('INSERT INTO thing (name) VALUES (?)', 'a\u0000b')).toThrow(RangeError);
  expect(database.all('SELECT * FROM thing')).toEqual([]);
  database.close();
});

test('keeps a file between two openings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-database-'));
  const first = openSiteDatabase(join(folder, 'site.db'));
  first.exec('CREATE TABLE kept (n INTEGER); INSERT INTO kept VALUES (1)');
  first.close();
  const second = openSiteDatabase(join(folder, 'site.db'));

  expect(second.all('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  second.close();
  rmSync(folder, { recursive: true });
});
