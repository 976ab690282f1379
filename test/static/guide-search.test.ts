import * as fc from 'fast-check';
import type { GuideChapter, GuideTexts } from '../../src/training/handbook/contract';
import { answersOf, foundIn } from '../../static/features/training/macro/guide-search';

const aChapter = (chapterId: string, title: string): GuideChapter => ({
  ...{ chapterId, title, number: 1, tracks: ['operator'], minutes: 10, questions: 3 },
  hasEmergency: false,
});
const NO_EMERGENCY = {
  ...{ symptom: '', impact: '', firstMinutes: '', contact: '' },
  ...{ paperFallback: '', recovery: '', declaredBy: '' },
};
const said = (
  chapterId: string,
  objective: string,
  faq: GuideTexts['chapters'][number]['faq'],
): GuideTexts['chapters'][number] => ({
  ...{ chapterId, objective, exercise: '', faq, emergency: NO_EMERGENCY },
});

const chapters = [
  aChapter('receipt', 'Goods receipt'),
  aChapter('beleg', '收货与上架'),
  aChapter('close', 'Month-end close'),
];
const texts = [
  said('receipt', 'Receive against an ORDER', [
    { question: 'What of a damaged box?', answer: 'It goes to the blocked stock' },
  ]),
  said('beleg', '按采购订单收货，扫描标签', [
    { question: '标签无法扫描怎么办？', answer: '在ＰＤＡ上手工输入单号' },
  ]),
];

test.each([
  ['a word of the title, in any case', 'GOODS', ['receipt'], []],
  ['words of title and objective together', 'order receipt', ['receipt'], []],
  ['a word of an answer', 'blocked', [], ['receipt']],
  ['a question and its answer together', 'damaged stock', [], ['receipt']],
  ['words that stand in different chapters', 'receipt close', [], []],
  ['Chinese without spaces', '采购订单', ['beleg'], []],
  ['two Chinese words', '收货 扫描', ['beleg'], []],
  ['a Chinese question', '无法扫描', [], ['beleg']],
  ['full-width letters by half-width ones', 'pda', [], ['beleg']],
  ['half-width letters by full-width ones', 'ＧＯＯＤＳ', ['receipt'], []],
  ['an ideographic space between words', '标签\u3000单号', [], ['beleg']],
  ['a chapter that nothing is said of', 'month-end', ['close'], []],
  ['nothing', 'zebra', [], []],
  ['signs that mean something elsewhere', '.*(', [], []],
])('%s', (_, words, found, answered) => {
  const { chapters: fitting, answers } = foundIn(chapters, texts, words);
  expect(fitting.map(({ chapterId }) => chapterId)).toEqual(found);
  expect(answers.map(({ chapterId }) => chapterId)).toEqual(answered);
});

test.each(['', '  ', '\u3000'])(
  'without a word every chapter is there, and no answer: %j',
  (words) => {
    expect(foundIn(chapters, texts, words)).toEqual({ chapters, answers: [] });
  },
);

test('more words never find more, and nothing is found that is not there', () => {
  const word = fc.constantFrom('goods', '收货', 'box', 'order', '扫描', 'x');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), word, (words, one) => {
      const some = foundIn(chapters, texts, words.join(' '));
      const fewer = foundIn(chapters, texts, [...words, one].join(' '));
      expect(some.chapters).toEqual(expect.arrayContaining([...fewer.chapters]));
      expect(some.answers).toEqual(expect.arrayContaining([...fewer.answers]));
      expect(answersOf(chapters, texts)).toEqual(expect.arrayContaining([...some.answers]));
    }),
  );
});
