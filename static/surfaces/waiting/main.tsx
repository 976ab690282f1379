import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WaitingPage } from '../../features/waiting/waiting-page';
import { PageContextHolder, readPageContext } from '../../shared/page-context';
import { createQueryClient } from '../../shared/query-client';
import { startTranslations } from '../../shared/text/start-translations';

/** Starts the page of what waits for a person, across all projects. */
async function start(root: HTMLElement): Promise<void> {
  const [{ page }] = await Promise.all([readPageContext(), view.theme.enable()]);
  await startTranslations(page.locale);
  createRoot(root).render(
    <StrictMode>
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient()}>
          <WaitingPage />
        </QueryClientProvider>
      </PageContextHolder.Provider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('waiting.html has no element for the page.');
void start(root);
