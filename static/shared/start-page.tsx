import '@atlaskit/css-reset';
import './frame.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PageContextHolder, readPageContext } from './page-context';
import { createQueryClient } from './query-client';
import { startTranslations } from './text/start-translations';

/** What a module of the manifest adds to its page's context. */
type Extension = Readonly<Record<string, unknown>>;

/**
 * Starts a page of the app: theme, place and language first, since the first words need them.
 * @param contentOf what the page shows; it may wait for something of its own, meanwhile
 */
export async function startPage(
  contentOf: (extension: Extension) => ReactNode | Promise<ReactNode>,
): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element for what it shows.');
  const [{ page, extension }] = await Promise.all([readPageContext(), view.theme.enable()]);
  const [content] = await Promise.all([contentOf(extension), startTranslations(page.locale)]);
  createRoot(root).render(
    <StrictMode>
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient()}>{content}</QueryClientProvider>
      </PageContextHolder.Provider>
    </StrictMode>,
  );
}
