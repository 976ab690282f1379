import type { HostHistory, HostLocation } from '../../../static/shared/navigation/host-history';

export interface FakeHistory extends HostHistory {
  readonly address: () => string;
  /** From now on what is asked for waits, as it does behind a busy host, until it is let go. */
  readonly holdBack: () => void;
  readonly letGo: () => void;
}

/** The host's history, in memory. */
export function fakeHistory(start: string): FakeHistory {
  let location = parse(start);
  let held: (() => void)[] | undefined;
  const listeners: ((location: HostLocation, action: string) => void)[] = [];
  const arrive = (to: string, action: string) => {
    location = parse(to);
    listeners.forEach((listener) => listener(location, action));
  };
  const go = (to: string, action: string) => {
    if (held === undefined) arrive(to, action);
    else held.push(() => arrive(to, action));
  };
  return {
    get location() {
      return location;
    },
    push: (to) => go(to, 'PUSH'),
    replace: (to) => go(to, 'REPLACE'),
    go: () => undefined,
    listen: (listener) => listeners.push(listener),
    address: () => `${location.pathname}${location.search ?? ''}`,
    holdBack: () => {
      held = [];
    },
    letGo: () => {
      const waiting = held ?? [];
      held = undefined;
      waiting.forEach((comes) => comes());
    },
  };
}

function parse(address: string): HostLocation {
  const { pathname, search, hash } = new URL(address, 'http://host');
  return { pathname, search, hash };
}
