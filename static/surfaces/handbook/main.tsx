import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PageContextHolder, readPageContext } from '../../shared/page-context';
import { createQueryClient } from '../../shared/query-client';
import { startTranslations } from '../../shared/text/start-translations';
import { HandbookMacroPage } from './macro-page';

/** Starts the handbook's macro, to be read or to be configured: both views are this page. */
async function start(root: HTMLElement): Promise<void> {
  const [{ page, extension }] = await Promise.all([readPageContext(), view.theme.enable()]);
  await startTranslations(page.locale);
  createRoot(root).render(
    <StrictMode>
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient()}>
          <HandbookMacroPage extension={extension} />
        </QueryClientProvider>
      </PageContextHolder.Provider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('handbook.html has no element for the macro.');
void start(root);
