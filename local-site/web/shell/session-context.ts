import { createContext, useContext } from 'react';
import type { AppModule, Session, SessionChange } from '../api/site';

export interface SiteSession extends Session {
  readonly modules: readonly AppModule[];
  /** Changes who looks, the language (both start the page anew) or the theme (at once). */
  readonly change: (change: SessionChange) => Promise<void>;
}

export const SessionContext = createContext<SiteSession | undefined>(undefined);

/** @throws Error outside of SessionProvider */
export function useSession(): SiteSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('No session above this component.');
  return session;
}
