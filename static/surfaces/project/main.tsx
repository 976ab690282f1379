import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostRouter } from '../../shared/navigation/host-router';
import { openHostHistory } from '../../shared/navigation/host-history';
import { PageContextHolder, readPageContext } from '../../shared/page-context';
import { createQueryClient } from '../../shared/query-client';
import { startTranslations } from '../../shared/text/start-translations';
import { ProjectPage } from './project-page';

/** Starts the page: theme, place and language first, since the first words need them. */
async function start(root: HTMLElement): Promise<void> {
  const [{ page }, history] = await Promise.all([
    readPageContext(),
    openHostHistory(),
    view.theme.enable(),
  ]);
  await startTranslations(page.locale);
  createRoot(root).render(
    <StrictMode>
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient()}>
          <HostRouter history={history}>
            <ProjectPage />
          </HostRouter>
        </QueryClientProvider>
      </PageContextHolder.Provider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('project.html has no element for the page.');
void start(root);
