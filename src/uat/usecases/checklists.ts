import * as z from 'zod/mini';
import type { ContentLanguage } from '../../engagement/contract';
import type { ChecklistLibrary } from '../checklist/contract';

const inBoth = z.lazy(() => z.object({ en: z.string(), zh: z.string() }));
const libraryShape = z.lazy(() =>
  z.array(
    z.object({
      key: z.string(),
      title: inBoth,
      items: z.array(z.object({ key: z.string(), text: inBoth })),
    }),
  ),
);
export type LibraryChecklist = z.infer<typeof libraryShape>[number];

/** The checklists that come with the app; they are read when somebody asks for them. */
export async function checklistLibrary(): Promise<readonly LibraryChecklist[]> {
  return libraryShape.parse((await import('../checklist/library.json')).default);
}

/** What may be attached to an issue, in one language. */
export async function listChecklists(language: ContentLanguage): Promise<ChecklistLibrary> {
  const checklists = (await checklistLibrary()).map(({ key, title, items }) => ({
    key,
    title: title[language],
    items: items.map(({ text }) => text[language]),
  }));
  return { checklists };
}
