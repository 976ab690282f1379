import { createContext, useContext } from 'react';
import type { AppEvents } from './app-events';
import type { Surface } from './surface';

/** What all frames of the site share. */
export interface AppHost extends Pick<
  Surface,
  'showFlag' | 'closeFlag' | 'openModal' | 'openCreateIssue'
> {
  readonly events: AppEvents;
}

export const AppHostContext = createContext<AppHost | undefined>(undefined);

/** @throws Error outside of AppHostProvider */
export function useAppHost(): AppHost {
  const host = useContext(AppHostContext);
  if (host === undefined) throw new Error('No app host above this component.');
  return host;
}
