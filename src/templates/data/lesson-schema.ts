import * as z from 'zod/mini';
import type { TemplateLesson } from '../template';
import { bilingualText, key } from './bilingual-text';

const texts = z.array(bilingualText).check(z.minLength(1));
const frame = { text: bilingualText, explanation: bilingualText };
const choices = { ...frame, right: texts, wrong: texts };

const question = z.discriminatedUnion('type', [
  z.strictObject({ ...choices, type: z.literal('single') }),
  z.strictObject({ ...choices, type: z.literal('multiple') }),
  z.strictObject({ ...frame, type: z.literal('trueFalse'), isTrue: z.boolean() }),
  z.strictObject({ ...frame, type: z.literal('order'), steps: texts }),
  z.strictObject({ ...frame, type: z.literal('short'), accepted: texts }),
]);

/** The shape of the file of lessons of one template; nothing more and nothing less may be in it. */
export const lessonsSchema: z.ZodMiniType<readonly TemplateLesson[]> = z.array(
  z.strictObject({
    module: key,
    faq: z.array(z.strictObject({ question: bilingualText, answer: bilingualText })),
    emergency: z.strictObject({
      symptom: bilingualText,
      impact: bilingualText,
      firstMinutes: bilingualText,
      contact: bilingualText,
      paperFallback: bilingualText,
      recovery: bilingualText,
      declaredBy: bilingualText,
    }),
    questions: z.array(question),
  }),
);
