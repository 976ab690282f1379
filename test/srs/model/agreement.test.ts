import type { SrsBaseline } from '../../../src/srs/baseline/contract';
import { baselineHash, withSignature } from '../../../src/srs/model/baseline';
import { changedFields } from '../../../src/srs/model/changed-fields';
import { changedRequirement } from '../../../src/srs/model/changed-requirement';
import { entryAct } from '../../../src/srs/model/entry-history';
import { readiness } from '../../../src/srs/model/readiness';
import { isMeantAnew, meantSince, type Requirement } from '../../../src/srs/model/requirement';
import { afterLook, type KnownIssue } from '../../../src/srs/model/srs-issues';
import { aStoredRequirement } from '../../support/srs/a-stored-requirement';

const WRITTEN = { accountId: 'anna', at: 1_000 };
type Change = Parameters<typeof changedRequirement>[1];

const aStored = (fields: Partial<Requirement> = {}) =>
  aStoredRequirement(1, { state: 'draft', changed: WRITTEN, ...fields });

test('a baseline is signed by two sides, not by two people of one', () => {
  const waiting: SrsBaseline = {
    ...{ number: 1, state: 'inSignOff', hash: 'h', at: 1, by: 'anna', reason: 'All', total: 1 },
    signatures: [],
  };
  const by = (side: 'vendor' | 'client', accountId: string) => ({
    ...{ side, accountId, role: 'lead' as const, at: 1, sequence: 1 },
  });
  const once = withSignature(waiting, by('vendor', 'anna'));
  expect(withSignature(once, by('vendor', 'bruno')).state).toBe('inSignOff');
  expect(withSignature(once, by('client', 'sophie')).state).toBe('signed');
});

test('the same content under another number is another baseline to sign', () => {
  expect(baselineHash(1, [aStored()])).not.toBe(baselineHash(2, [aStored()]));
  // Whoever wrote it, how often, and what opened it is no part of what is agreed.
  const openedBy = { changeId: 'c', number: 1, revision: 1, at: 1 };
  const traces = { version: 9, changed: { accountId: 'bob', at: 9 }, openedBy };
  expect(baselineHash(1, [aStored(traces)])).toBe(baselineHash(1, [aStored()]));
});

test.each<[string, Partial<Requirement>]>([
  ['title', { title: 'Other' }],
  ['statement', { statement: 'Other' }],
  ['type', { type: 'security' }],
  ['scope', { scope: 'out' }],
  ['fit', { fit: 'gap' }],
  ['criteria', { acceptanceCriteria: [] }],
  ['user story', { userStory: { role: 'Clerk', want: 'Print', so: 'It is sent' } }],
  ['being in force', { state: 'retired' }],
])('another %s asks for something else, from that moment on', (_, fields) => {
  const before = aStored({ changed: { ...WRITTEN, meaningAt: 500 } });
  expect(isMeantAnew(before, { ...before, ...fields })).toBe(true);
  const change = { requirementId: 'r1', version: 1, ...fields } as Change;
  const after = changedRequirement(before, change, [before], { accountId: 'bob', at: 2_000 });
  expect(meantSince(after)).toBe(2_000);
});

test.each<[string, Partial<Requirement>]>([
  ['priority', { priority: 'could' }],
  ['source', { source: { who: 'Sales', how: 'interview' } }],
  ['module', { module: 'Sales' }],
  ['state', { state: 'agreed' }],
])('another %s asks for nothing else: what was tested stays tested', (_, fields) => {
  const before = aStored({ changed: { ...WRITTEN, meaningAt: 500 } });
  const change = { requirementId: 'r1', version: 1, ...fields } as Change;
  const after = changedRequirement(before, change, [before], { accountId: 'bob', at: 2_000 });
  expect(isMeantAnew(before, after)).toBe(false);
  expect(meantSince(after)).toBe(500);
});

test.each<[string, Partial<Requirement>, readonly string[]]>([
  ['something in scope', { scope: 'in' }, ['noCriteria', 'noValue']],
  ['something that is built for the client', { scope: 'custom' }, ['noCriteria', 'noValue']],
  ['something out of scope', { scope: 'out' }, []],
  ['something of a later phase', { scope: 'phase2' }, []],
  ['something that will not be done', { scope: 'in', priority: 'wont' }, []],
  ['something that is out', { scope: 'in', state: 'retired' }, []],
])('%s needs criteria and a value only where somebody owes it', (_, fields, kinds) => {
  const { blockers } = readiness([aStored({ fit: 'gap', acceptanceCriteria: [], ...fields })]);
  expect(blockers.map(({ kind }) => kind)).toEqual(kinds);
});

test('the history tells what people wrote, not what the app notes', () => {
  const before = aStored();
  const openedBy = { changeId: 'c', number: 1, revision: 1, at: 1 };
  const after = aStored({
    version: 2,
    changed: { accountId: 'bob', at: 9 },
    openedBy,
    title: 'New',
  });
  expect(changedFields(before, after)).toEqual([
    { field: 'title', before: before.title, after: 'New' },
  ]);
  const goal = {
    ...{ kind: 'goal' as const, entryId: 'g', number: 1, version: 1, changed: WRITTEN },
    value: { name: 'Faster close' },
  };
  expect(entryAct(goal, { ...goal, version: 2 }, WRITTEN, undefined)).toBeUndefined();
});

test('an issue that was away is written anew once it is back, and is known by the key that it has then', () => {
  const issue = { issueId: '1', issueKey: 'NWE-1', summary: 's', description: 'd' };
  const known: KnownIssue = { issue, shown: 3 };
  const now = { issueKey: 'NWE-1', projectId: 'p', summary: 's', description: 'd' };
  const gone = afterLook(known, undefined, 'p', 1);
  expect(gone).toMatchObject({ drift: { kind: 'gone' }, shown: 3 });
  expect(afterLook(gone, now, 'p', 2)).toEqual({ issue, shown: undefined, drift: undefined });
  const moved = afterLook(known, { ...now, projectId: 'q' }, 'p', 1);
  expect(moved).toMatchObject({ drift: { kind: 'moved' } });
  expect(afterLook(moved, { ...now, issueKey: 'NWE-9' }, 'p', 2)).toMatchObject({
    issue: { issueKey: 'NWE-9' },
  });
});
