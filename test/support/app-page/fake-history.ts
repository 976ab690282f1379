import type { HostHistory, HostLocation } from '../../../static/shared/navigation/host-history';

/** The host's history, in memory. */
export function fakeHistory(start: string): HostHistory & { address(): string } {
  let location = parse(start);
  const listeners: ((location: HostLocation, action: string) => void)[] = [];
  const go = (to: string, action: string) => {
    location = parse(to);
    listeners.forEach((listener) => listener(location, action));
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
  };
}

function parse(address: string): HostLocation {
  const { pathname, search, hash } = new URL(address, 'http://host');
  return { pathname, search, hash };
}
