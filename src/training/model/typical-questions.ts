import type { BilingualText, TemplateLesson, TemplateQuestion } from '../../templates/template';
import type { Asked, QuestionDraft } from '../question/contract';

/** Names of choices by where they stand; a quiz names and shuffles them anew. */
const NAMES = 'abcdefgh';

/** The questions of a lesson as somebody would write them in one language; each is the first version of itself. */
export function typicalQuestions(
  lesson: TemplateLesson | undefined,
  language: 'en' | 'zh',
): readonly QuestionDraft[] {
  return (lesson?.questions ?? []).map((question, index) => ({
    questionId: `typical-${String(index + 1)}`,
    version: 1,
    text: question.text[language],
    asked: askedIn(question, language),
    explanation: question.explanation[language],
    isRetired: false,
  }));
}

function askedIn(question: TemplateQuestion, language: 'en' | 'zh'): Asked {
  const choices = (texts: readonly BilingualText[]) =>
    texts.map((text, at) => ({ optionId: NAMES.charAt(at), text: text[language] }));
  switch (question.type) {
    case 'trueFalse':
      return { type: 'trueFalse', isTrue: question.isTrue };
    case 'short':
      return { type: 'short', accepted: question.accepted.map((text) => text[language]) };
    case 'order':
      return { type: 'order', options: choices(question.steps) };
    case 'single':
    case 'multiple': {
      const options = choices([...question.right, ...question.wrong]);
      const right = options.slice(0, question.right.length).map(({ optionId }) => optionId);
      return { type: question.type, options, right };
    }
  }
}
