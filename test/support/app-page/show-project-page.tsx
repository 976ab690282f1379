import { fakeBridge, type FakeBridge } from './fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { HostRouter } from '../../../static/shared/navigation/host-router';
import { PageContextHolder } from '../../../static/shared/page-context';
import { createQueryClient } from '../../../static/shared/query-client';
import { startTranslations } from '../../../static/shared/text/start-translations';
import { ProjectPage } from '../../../static/surfaces/project/project-page';
import { fakeHistory } from './fake-history';

interface Shown extends Pick<FakeBridge, 'answers'> {
  readonly jira?: FakeBridge['jira'];
  readonly pages?: FakeBridge['pages'];
  readonly path?: string;
  readonly locale?: string;
}

export const PROJECT_ID = '10000';

/** Shows the project page over a fake bridge, as the reader of a locale at an address of the page. */
export async function showProjectPage({
  answers,
  jira = {},
  pages = {},
  path = '/',
  locale,
}: Shown) {
  const page = {
    project: { projectId: PROJECT_ID, projectKey: 'NWE' },
    locale: locale ?? 'en-US',
    siteUrl: 'https://example.atlassian.net',
  };
  Object.assign(fakeBridge, { answers, jira, pages });
  fakeBridge.calls.length = 0;
  fakeBridge.flags.length = 0;
  await startTranslations(page.locale);
  const history = fakeHistory(path);
  await act(async () => {
    render(
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient(1)}>
          <HostRouter history={history}>
            <ProjectPage />
          </HostRouter>
        </QueryClientProvider>
      </PageContextHolder.Provider>,
    );
  });
  return { history, bridge: fakeBridge, leave: cleanup };
}
