import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { PageContextHolder, readPageContext } from '../../shared/page-context';
import { createQueryClient } from '../../shared/query-client';
import { startTranslations } from '../../shared/text/start-translations';
import { IssuePanel } from './issue-panel';

const inIssue = z.object({ issue: z.object({ id: z.union([z.string(), z.number()]) }) });

/** Starts the panel: theme, issue and language first, since the first words need them. */
async function start(root: HTMLElement): Promise<void> {
  const [{ page, extension }] = await Promise.all([readPageContext(), view.theme.enable()]);
  const { issue } = inIssue.parse(extension);
  await startTranslations(page.locale);
  createRoot(root).render(
    <StrictMode>
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient()}>
          <IssuePanel issueId={String(issue.id)} />
        </QueryClientProvider>
      </PageContextHolder.Provider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('issue.html has no element for the panel.');
void start(root);
