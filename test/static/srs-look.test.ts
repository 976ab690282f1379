import { shownChapters } from '../../src/srs/document/contract';
import { documentRequirements } from '../../static/features/srs/document/document-look';
import { piecesOf } from '../../static/features/srs/document/highlighted';
import {
  changeOf,
  draftOf,
  formOf,
  problemsOf,
} from '../../static/features/srs/form/requirement-form';
import {
  entriesOf,
  readLook,
  shownRequirements,
  USUAL_LOOK,
  type RegisterLook,
} from '../../static/features/srs/register/register-look';
import type { RequirementFacts } from '../../src/srs/requirement/contract';

function aRequirement(number: number, overrides: Partial<RequirementFacts> = {}): RequirementFacts {
  return {
    requirementId: `r${String(number)}`,
    version: 1,
    number,
    title: `Title ${String(number)}`,
    statement: 'The system shall print an invoice.',
    type: 'functional',
    priority: 'must',
    scope: 'in',
    fit: 'standard',
    verification: 'test',
    acceptanceCriteria: [{ criterionId: 'a', text: 'Printed' }],
    chapter: 'functions',
    order: number,
    goalIds: [],
    state: 'draft',
    changed: { accountId: 'anna', at: number },
    ...overrides,
  };
}

const ALL = [
  aRequirement(1),
  aRequirement(2, { chapter: 'attributes', priority: 'could', module: 'Sales' }),
  aRequirement(3, { acceptanceCriteria: [], openQuestion: 'Which printer?' }),
  aRequirement(4, { fit: 'gap', scope: 'phase2' }),
  aRequirement(5, { state: 'retired' }),
];
const numbers = (look: Partial<RegisterLook>) =>
  shownRequirements(ALL, { ...USUAL_LOOK, ...look }).map(({ number }) => number);

test.each<[Partial<RegisterLook>, readonly number[]]>([
  [{}, [1, 3, 4, 2]],
  [{ sort: 'number' }, [1, 2, 3, 4]],
  [{ sort: 'priority' }, [1, 3, 4, 2]],
  [{ sort: 'changed' }, [4, 3, 2, 1]],
  [{ priority: 'could' }, [2]],
  [{ module: 'Sales' }, [2]],
  [{ state: 'retired' }, [5]],
  [{ missing: 'criteria' }, [3]],
  [{ missing: 'question' }, [3]],
  [{ missing: 'value' }, [4]],
  [{ text: 'req-2' }, [2]],
  [{ text: 'PRINTER which' }, [3]],
  [{ text: 'nothing of this' }, []],
])('the look %j shows %j', (look, wanted) => {
  expect(numbers(look)).toEqual(wanted);
});

test('a look is the same after its way through the address, and what nobody offers is left out', () => {
  const look: RegisterLook = {
    ...USUAL_LOOK,
    text: 'a b',
    fit: 'gap',
    missing: 'value',
    sort: 'changed',
  };
  expect(readLook(new URLSearchParams(entriesOf(look)))).toEqual(look);
  expect(readLook(new URLSearchParams('fit=<b>&sort=x&missing=all'))).toEqual(USUAL_LOOK);
});

test('the document has the chapters in which something stands, with their numbers', () => {
  const shown = documentRequirements(ALL, { text: '', scope: '', module: '' });
  expect(shownChapters(shown).map(({ number, key, found }) => [number, key, found.length])).toEqual(
    [
      ['3', 'requirements', 0],
      ['3.1', 'functions', 3],
      ['3.8', 'attributes', 1],
      ['4', 'verification', 4],
      ['5', 'processes', 0],
      ['5.3', 'fitGap', 1],
      ['8', 'appendices', 0],
      ['8.3', 'openQuestions', 1],
    ],
  );
});

test.each([
  ['A (b) c', ['(b)'], ['A ', '(b)', ' c']],
  ['Aa', ['a'], ['A', 'a']],
  ['nothing', [], ['nothing']],
])('words in %j are found as they stand', (text, words, pieces) => {
  const found = piecesOf(text, words);
  expect(found.map(({ piece }) => piece)).toEqual(pieces);
  expect(found.map(({ piece }) => piece).join('')).toBe(text);
});

test('a form says what is different, and null for what was taken away', () => {
  const seen = aRequirement(3, { rationale: 'Law', source: { who: 'Luc', how: 'interview' } });
  const form = formOf(seen);
  expect(changeOf(form, seen)).toEqual({});
  expect(changeOf({ ...form, title: ' New ', rationale: ' ', who: '' }, seen)).toEqual({
    title: 'New',
    rationale: null,
    source: null,
  });
  expect(draftOf({ ...form, who: '', chapter: '' })).not.toHaveProperty('source');
  const broken = { ...form, title: ' ', acceptanceCriteria: [{ criterionId: 'x', text: '' }] };
  expect(problemsOf(broken)).toEqual(['title', 'criterion.x']);
});
