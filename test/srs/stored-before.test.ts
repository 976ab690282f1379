import { readEntries } from '../../src/srs/entry-records';
import { readSrs, readSrsPart, signedReference, readSigned } from '../../src/srs/records';

const at = { entity: 'srs', key: 'srs:p1' };
const frame = { schemaVersion: 1, version: 3, engagementId: 'p1', number: 0 };
const REQUIREMENT = {
  ...{ requirementId: 'a', version: 1, number: 1, title: 'T', statement: 'S', type: 'functional' },
  ...{ priority: 'must', scope: 'in', fit: 'gap', verification: 'test', acceptanceCriteria: [] },
  ...{ chapter: 'functions', order: 1, goalIds: [], state: 'draft' },
  changed: { accountId: 'anna', at: 1 },
};

test('a specification that was stored before there were entries, lists or processes is read as it is', () => {
  const head = { nextNumber: 2, parts: [1], counts: { total: 1 }, baselines: [] };
  expect(readSrs({ ...at, value: { ...frame, kind: 'head', data: head } })).toEqual({
    ...{ engagementId: 'p1', version: 3 },
    ...head,
  });
  const baseline = {
    ...{ number: 1, state: 'signed', hash: 'x', at: 1, by: 'anna', reason: 'R', total: 1 },
    signatures: [{ side: 'client', accountId: 'b', role: 'sponsor', at: 2, sequence: 3 }],
  };
  const signed = { ...head, baselines: [baseline] };
  expect(readSrs({ ...at, value: { ...frame, kind: 'head', data: signed } }).baselines).toEqual([
    baseline,
  ]);
  const part = { ...frame, kind: 'part', data: [REQUIREMENT] };
  expect(readSrsPart({ ...at, value: part }).requirements).toEqual([REQUIREMENT]);
  const versions = { at: 1, versions: { a: 1 } };
  expect(
    readSigned({
      ...signedReference('p1'),
      value: { ...frame, kind: 'signed', number: 1, data: versions },
    }),
  ).toEqual({ number: 1, ...versions });
});

test('goals, notes and roles that were stored before there were processes are read as they are', () => {
  const changed = { accountId: 'anna', at: 1 };
  const entries = [
    { kind: 'goal', entryId: 'g', version: 1, number: 1, value: { name: 'G' }, changed },
    {
      kind: 'role',
      entryId: 'r',
      version: 1,
      number: 1,
      value: { name: 'R', dutyIds: [] },
      changed,
    },
  ];
  expect(readEntries({ ...at, value: { ...frame, kind: 'frame', data: entries } })).toEqual({
    ...{ version: 3, entries },
  });
});
