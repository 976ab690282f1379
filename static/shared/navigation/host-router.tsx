import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPath, NavigationType, Router, type Navigator, type To } from 'react-router';
import type { HostHistory, HostLocation } from './host-history';

const target = (to: To) => (typeof to === 'string' ? to : createPath(to));

/** Routes that follow the address bar of Jira: deep links, back and forward work as on Jira's own pages. */
export function HostRouter({ history, children }: { history: HostHistory; children: ReactNode }) {
  const [place, setPlace] = useState({
    location: withDefaults(history.location),
    navigationType: NavigationType.Pop,
  });
  useEffect(() => {
    history.listen((location, action) => {
      const navigationType = action === 'PUSH' ? NavigationType.Push : NavigationType.Pop;
      setPlace({ location: withDefaults(location), navigationType });
    });
  }, [history]);
  const navigator = useMemo(() => hostNavigator(history), [history]);
  return (
    <Router location={place.location} navigationType={place.navigationType} navigator={navigator}>
      {children}
    </Router>
  );
}

function withDefaults(location: HostLocation) {
  const pathname = location.pathname.startsWith('/') ? location.pathname : `/${location.pathname}`;
  return { ...location, pathname, search: location.search ?? '', hash: location.hash ?? '' };
}

function hostNavigator(history: HostHistory): Navigator {
  return {
    createHref: target,
    go: (delta) => void history.go(delta),
    push: (to, state) => void history.push(target(to), state),
    replace: (to, state) => void history.replace(target(to), state),
  };
}
