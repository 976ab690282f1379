import { impactForm, impactOf } from '../../static/features/change/impact/impact-form';
import { touchedWith } from '../../static/features/change/impact/touched-with';
import { chaptersByRequirement } from '../../static/features/srs/document/chapters-by-requirement';
import { anImpact } from '../support/app-page/change-data';

test('finds the chapters in use that teach each requirement', () => {
  const found = chaptersByRequirement([
    { chapterId: 'c1', isRetired: false, requirementIds: ['a', 'b'] },
    { chapterId: 'c2', isRetired: false, requirementIds: ['a'] },
    { chapterId: 'c3', isRetired: true, requirementIds: ['a'] },
    { chapterId: 'c4', isRetired: false },
  ]);
  expect([...found]).toEqual([
    ['a', ['c1', 'c2']],
    ['b', ['c1']],
  ]);
});

test('with a requirement a change touches the cases and chapters that name it, each once', () => {
  const nothing = { requirements: [], uatCases: [], chapters: [] };
  const form = impactForm({ impact: anImpact({ ...nothing, chapters: [{ text: '1. Selling' }] }) });
  const offered = {
    uatCases: [
      { id: 'u1', text: 'UAT-1 Print', requirementIds: ['a'] },
      { id: 'u2', text: 'UAT-2 Sell', requirementIds: ['b'] },
    ],
    chapters: [
      { id: 'c1', text: '1. Selling', requirementIds: ['a'] },
      { id: 'c2', text: '2. Printing', requirementIds: ['a', 'b'] },
    ],
  };
  const of = (kind: string) => (kind === 'uatCases' || kind === 'chapters' ? offered[kind] : []);
  const chosen = { id: 'a', text: 'REQ-1 Print', group: 'Requirements' };
  const after = { ...form, ...touchedWith(form, 'requirements', chosen, of) };
  expect(impactOf(after)).toMatchObject({
    requirements: [{ id: 'a', text: 'REQ-1 Print' }],
    uatCases: [{ id: 'u1', text: 'UAT-1 Print' }],
    chapters: [{ text: '1. Selling' }, { id: 'c2', text: '2. Printing' }],
  });
  const byCase = touchedWith(form, 'uatCases', { id: 'u2', text: 'UAT-2 Sell' }, of);
  expect(byCase.records.chapters).toEqual(form.records.chapters);
});
