import { view } from '@forge/bridge';
import { createContext, useContext } from 'react';
import * as z from 'zod/mini';

/** Where the page is shown and to whom. Comes from the browser: good for display, proof of nothing. */
export interface PageContext {
  readonly locale: string;
  readonly siteUrl: string;
  /** Whoever is not signed in, where a page is for him too. */
  readonly isAnonymous?: boolean | undefined;
  /** Absent outside of projects: on dashboards. */
  readonly project?: ProjectContext | undefined;
}

export interface ProjectContext {
  readonly projectId: string;
  readonly projectKey: string;
}

/** What Forge calls all those who are not signed in. */
const ANONYMOUS = 'unidentified';

const forgeContext = z.object({
  locale: z.optional(z.string()),
  siteUrl: z.string(),
  accountId: z.optional(z.string()),
  extension: z.looseObject({
    project: z.optional(z.object({ id: z.union([z.string(), z.number()]), key: z.string() })),
  }),
});

/** The page's context, and what its kind of module adds to it, as the platform gives it. */
export async function readPageContext(): Promise<{
  readonly page: PageContext;
  readonly extension: Readonly<Record<string, unknown>>;
}> {
  const { locale, siteUrl, accountId, extension } = forgeContext.parse(await view.getContext());
  const { project } = extension;
  return {
    page: {
      locale: (locale ?? 'en-US').replace('_', '-'),
      siteUrl,
      isAnonymous: accountId === undefined || accountId === ANONYMOUS,
      project: project && { projectId: String(project.id), projectKey: project.key },
    },
    extension,
  };
}

export const PageContextHolder = createContext<PageContext | undefined>(undefined);

export function usePage(): PageContext {
  const page = useContext(PageContextHolder);
  if (page === undefined) throw new Error('No page context above this component.');
  return page;
}

/** @throws Error when the page is not shown in a project */
export function useProject(): ProjectContext {
  const { project } = usePage();
  if (project === undefined) throw new Error('The page is not shown in a project.');
  return project;
}
