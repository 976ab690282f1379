import { aboutOf, unapprovedEdits } from '../../static/features/srs/baseline/unapproved';
import { impactForm, impactOf } from '../../static/features/change/impact/impact-form';
import type { SrsView } from '../../src/srs/contract';

const requirement = { requirementId: 'a', version: 4, number: 7, title: ' Two\n invoices ' };
// Only what is read of it.
const srs = {
  requirements: [requirement],
  deviations: [
    { requirementId: 'a', kind: 'changed' },
    { requirementId: 'b', kind: 'added', change: 3 },
  ],
  entries: [{ kind: 'role', entryId: 'r', version: 2 }],
  entryDeviations: [
    { entryKind: 'goal', entryId: 'g', kind: 'removed' },
    { entryKind: 'role', entryId: 'r', kind: 'changed' },
    { entryKind: 'dataObject', entryId: 'd', kind: 'added' },
    { entryKind: 'text', entryId: 't', kind: 'changed', change: 3 },
  ],
} as unknown as SrsView;

const edits = unapprovedEdits(srs, (kind, entryId) => `${kind} ${entryId}`);

test('what no approved change request brings in is named, and goes into the lists of one', () => {
  expect(edits.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
    'changed REQ-7 Two invoices',
    'removed goal g',
    'changed role r',
    'added dataObject d',
  ]);
  expect(edits.map(({ version }) => version)).toEqual([4, 0, 2, 0]);
  expect(aboutOf(edits)).toEqual({
    requirements: [
      { id: 'a', text: 'REQ-7 Two invoices' },
      { id: 'goal:g', text: 'goal g' },
    ],
    roles: [{ id: 'role:r', text: 'role r' }],
    dataObjects: [{ id: 'dataObject:d', text: 'dataObject d' }],
  });
});

test('the impact begins with what the request was raised for, records and all', () => {
  const about = aboutOf(edits);
  expect(impactOf(impactForm({ about }))).toMatchObject({ ...about, uatCases: [], chapters: [] });
});

test('one request names no more than its impact holds', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...{ list: 'requirements' as const, id: `r${String(index)}`, kind: 'added' as const },
    text: `REQ-${String(index)}`,
    version: 1,
  }));
  expect(aboutOf(many).requirements).toHaveLength(50);
});
