import type {
  Asked,
  QuestionDraft,
  QuestionType,
} from '../../../../src/training/question/contract';

interface FormOption {
  readonly optionId: string;
  readonly text: string;
  readonly isRight: boolean;
}

/** A question as it is being written: what belongs to another type is kept while one tries types. */
export interface QuestionForm {
  readonly text: string;
  readonly type: QuestionType;
  readonly options: readonly FormOption[];
  readonly isTrue: boolean;
  /** One a line. */
  readonly accepted: string;
  readonly explanation: string;
  readonly isRetired: boolean;
}

export const EMPTY_QUESTION: QuestionForm = {
  text: '',
  type: 'single',
  options: ['a', 'b', 'c'].map((optionId) => ({ optionId, text: '', isRight: optionId === 'a' })),
  isTrue: true,
  accepted: '',
  explanation: '',
  isRetired: false,
};

const LEAST_OPTIONS = 2;

/** What is stored of a question, to be changed. */
export function formOfQuestion({
  text,
  asked,
  explanation,
  isRetired,
}: QuestionDraft): QuestionForm {
  const right = 'right' in asked ? asked.right : [];
  return {
    text,
    type: asked.type,
    options:
      'options' in asked
        ? asked.options.map((one) => ({ ...one, isRight: right.includes(one.optionId) }))
        : EMPTY_QUESTION.options,
    isTrue: 'isTrue' in asked ? asked.isTrue : true,
    accepted: 'accepted' in asked ? asked.accepted.join('\n') : '',
    explanation,
    isRetired,
  };
}

/** The options with one more, under a name that none has. */
export function withOption(options: QuestionForm['options']): QuestionForm['options'] {
  const numbers = options.map(({ optionId }) => Number(/^n(\d+)$/.exec(optionId)?.[1] ?? 0));
  const optionId = `n${String(Math.max(0, ...numbers) + 1)}`;
  return [...options, { optionId, text: '', isRight: false }];
}

const said = ({ options }: QuestionForm) => options.filter(({ text }) => text.trim() !== '');
const linesOf = ({ accepted }: QuestionForm) =>
  accepted
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is asked; undefined as long as it is not whole. */
export function askedOf(form: QuestionForm): Asked | undefined {
  const { type, isTrue } = form;
  if (type === 'trueFalse') return { type, isTrue };
  if (type === 'short') {
    const accepted = linesOf(form);
    return accepted.length === 0 ? undefined : { type, accepted };
  }
  const options = said(form).map(({ optionId, text }) => ({ optionId, text: text.trim() }));
  if (options.length < LEAST_OPTIONS) return undefined;
  if (type === 'order') return { type, options };
  const right = said(form).flatMap(({ optionId, isRight }) => (isRight ? [optionId] : []));
  const isWhole = type === 'single' ? right.length === 1 : right.length > 0;
  return isWhole ? { type, options, right } : undefined;
}
