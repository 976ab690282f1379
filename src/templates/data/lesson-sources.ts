import type { TemplateKey, TemplateLesson } from '../template';

type LessonFile = Promise<{ readonly default: unknown }>;

/**
 * The lessons of the templates by key. They are as long as all the rest together and only a handbook asks for them, so
 * they are read apart from it.
 */
export const lessonSources: Readonly<
  Record<TemplateKey, () => Promise<readonly TemplateLesson[]>>
> = {
  erp: () => checked(import('./erp/lessons.json')),
  crm: () => checked(import('./crm/lessons.json')),
  mes: () => checked(import('./mes/lessons.json')),
  plain: () => checked(import('./plain/lessons.json')),
};

async function checked(file: LessonFile): Promise<readonly TemplateLesson[]> {
  const [{ default: lessons }, { lessonsSchema }] = await Promise.all([
    file,
    import('./lesson-schema'),
  ]);
  return lessonsSchema.parse(lessons);
}
