import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import type { PageAction, PageHistory, PageLocation } from './page-history';

/** The history of an app's page whose own address is `basePath`. */
export function usePageHistory(basePath: string): PageHistory {
  const location = useLocation();
  const action = useNavigationType();
  const navigate = useNavigate();
  const listeners = useRef(new Set<(location: PageLocation, action: PageAction) => void>());
  const present = useRef<{ location: PageLocation; action: PageAction }>({
    location: belowPage(basePath, location),
    action,
  });
  present.current = { location: belowPage(basePath, location), action };
  const entry = location.key;
  useEffect(() => {
    for (const listener of listeners.current) {
      listener(present.current.location, present.current.action);
    }
  }, [entry]);
  return useMemo(() => {
    const go = (to: PageLocation, replace: boolean) =>
      void navigate(
        {
          pathname: basePath + (to.pathname === '/' ? '' : to.pathname),
          search: to.search,
          hash: to.hash,
        },
        { replace, state: to.state },
      );
    return {
      location: () => present.current.location,
      action: () => present.current.action,
      push: (to) => go(to, false),
      replace: (to) => go(to, true),
      go: (delta) => void navigate(delta),
      listen: (listener) => {
        listeners.current.add(listener);
        return () => {
          listeners.current.delete(listener);
        };
      },
    };
  }, [basePath, navigate]);
}

function belowPage(basePath: string, location: PageLocation): PageLocation {
  const { pathname, search, hash, state } = location;
  const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
  return { pathname: below === '' ? '/' : below, search, hash, state };
}
