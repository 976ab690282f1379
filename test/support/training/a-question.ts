import fc from 'fast-check';
import type { Asked, Question, QuestionDraft } from '../../../src/training/question/contract';

/** One question of each type. */
export const QUESTIONS: readonly QuestionDraft[] = [
  {
    questionId: 'single',
    version: 0,
    text: 'Where is a receipt entered?',
    asked: {
      type: 'single',
      options: [
        { optionId: 'p', text: 'In the order' },
        { optionId: 'q', text: 'In the invoice' },
        { optionId: 'r', text: 'In the ledger' },
      ],
      right: ['p'],
    },
    explanation: 'A receipt belongs to an order',
    isRetired: false,
  },
  {
    questionId: 'multiple',
    version: 0,
    text: 'What is counted?',
    asked: {
      type: 'multiple',
      options: [
        { optionId: 'p', text: 'Pieces' },
        { optionId: 'q', text: 'Boxes' },
        { optionId: 'r', text: 'People' },
        { optionId: 's', text: 'Windows' },
      ],
      right: ['p', 'q'],
    },
    explanation: 'Goods are counted',
    isRetired: false,
  },
  {
    questionId: 'statement',
    version: 0,
    text: 'A part delivery closes the order.',
    asked: { type: 'trueFalse', isTrue: false },
    explanation: 'The rest stays open',
    isRetired: false,
  },
  {
    questionId: 'order',
    version: 0,
    text: 'In which order is it done?',
    asked: {
      type: 'order',
      options: [
        { optionId: 'one', text: 'Count' },
        { optionId: 'two', text: 'Enter' },
        { optionId: 'three', text: 'Post' },
      ],
    },
    explanation: 'Count before you enter',
    isRetired: false,
  },
  {
    questionId: 'short',
    version: 0,
    text: 'What is the paper called?',
    asked: { type: 'short', accepted: ['Delivery note', '送货单'] },
    explanation: 'It comes with the goods',
    isRetired: false,
  },
];

const optionsOf = (least: number) =>
  fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: least, maxLength: 8 })
    .map((texts) => texts.map((text, at) => ({ optionId: `o${String(at)}`, text })));

const arbitraryAsked: fc.Arbitrary<Asked> = fc.oneof(
  fc.boolean().map((isTrue) => ({ type: 'trueFalse' as const, isTrue })),
  optionsOf(2).map((options) => ({ type: 'order' as const, options })),
  optionsOf(2).map((options) => ({ type: 'single' as const, options, right: ['o1'] })),
  optionsOf(3).map((options) => ({ type: 'multiple' as const, options, right: ['o0', 'o2'] })),
  fc.constant<Asked>({ type: 'short', accepted: ['Delivery note'] }),
);

/** A bank of questions, each under its own id. */
export const arbitraryBank: fc.Arbitrary<readonly Question[]> = fc
  .array(fc.record({ asked: arbitraryAsked, isRetired: fc.boolean() }), { maxLength: 30 })
  .map((all) =>
    all.map(({ asked, isRetired }, at) => ({
      questionId: `q${String(at)}`,
      version: 1,
      text: `Question ${String(at)}`,
      asked,
      explanation: 'Because',
      isRetired,
      changed: { accountId: 'anna', at: 0 },
    })),
  );
