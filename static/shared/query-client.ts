import { QueryClient } from '@tanstack/react-query';
import { isWorthRepeating } from './call-failure';

/** One cache for a page. A reading that failed for a passing reason is tried twice more. */
export function createQueryClient(retryDelayMs = 800): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (count, failure) => count < 2 && isWorthRepeating(failure),
        retryDelay: (attempt) => retryDelayMs * 2 ** attempt,
      },
      mutations: { retry: false },
    },
  });
}
