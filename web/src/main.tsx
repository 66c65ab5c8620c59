import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './language/i18n.js';
import { makeRouter } from './router.js';
import { ErrorBoundary } from './shell/error-boundary.js';
import { statusOf } from './wire/problem.js';
import './styles/designsystemet.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/layout.css';
import './styles/marks.css';
import './styles/parts.css';
import './styles/files.css';
import './styles/store.css';
import './styles/board.css';
import './styles/print.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => statusOf(error) === 0 && failures < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const router = makeRouter(client);
const place = document.getElementById('app');
await startLanguage();
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
