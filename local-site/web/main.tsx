import '@atlaskit/css-reset';
import './site.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { RequestRefused } from './api/request';
import { SessionProvider } from './shell/session-provider';
import { Site } from './site';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof RequestRefused) && failures < 1,
    },
  },
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <SessionProvider>
          <Site />
        </SessionProvider>
      </BrowserRouter>
    </QueryClientProvider>,
  );
}
