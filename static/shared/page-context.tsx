import { view } from '@forge/bridge';
import { createContext, useContext } from 'react';
import * as z from 'zod/mini';

/** Where the page is shown and to whom. Comes from the browser: good for display, proof of nothing. */
export interface PageContext {
  readonly projectId: string;
  readonly projectKey: string;
  readonly locale: string;
  readonly siteUrl: string;
}

const forgeContext = z.object({
  locale: z.optional(z.string()),
  siteUrl: z.string(),
  extension: z.object({
    project: z.object({ id: z.union([z.string(), z.number()]), key: z.string() }),
  }),
});

/** @throws Error when the page is not shown in a project */
export async function readPageContext(): Promise<PageContext> {
  const { locale, siteUrl, extension } = forgeContext.parse(await view.getContext());
  return {
    projectId: String(extension.project.id),
    projectKey: extension.project.key,
    locale: (locale ?? 'en-US').replace('_', '-'),
    siteUrl,
  };
}

export const PageContextHolder = createContext<PageContext | undefined>(undefined);

export function usePage(): PageContext {
  const page = useContext(PageContextHolder);
  if (page === undefined) throw new Error('No page context above this component.');
  return page;
}
