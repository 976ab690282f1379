export interface PageLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
}

export type PageAction = 'POP' | 'PUSH' | 'REPLACE';

/** The address below an app's full page, which follows what the app does and the back button. */
export interface PageHistory {
  location(): PageLocation;
  /** What led to the present location. */
  action(): PageAction;
  push(to: PageLocation): void;
  replace(to: PageLocation): void;
  go(delta: number): void;
  listen(listener: (location: PageLocation, action: PageAction) => void): () => void;
}

/**
 * A path or location as `history.push` takes it, relative to the app's page.
 * @throws Error when it is neither
 */
export function parsePageLocation(to: unknown, state: unknown): PageLocation {
  if (typeof to === 'string') {
    const url = new URL(to.startsWith('/') ? to : `/${to}`, 'http://page.invalid');
    return { pathname: url.pathname, search: url.search, hash: url.hash, state };
  }
  if (typeof to !== 'object' || to === null) throw new Error('A path or a location is wanted.');
  const part = (name: string) => {
    const value: unknown = Reflect.get(to, name);
    return typeof value === 'string' ? value : '';
  };
  const pathname = part('pathname') || '/';
  return {
    pathname: pathname.startsWith('/') ? pathname : `/${pathname}`,
    search: part('search'),
    hash: part('hash'),
    state: Reflect.get(to, 'state'),
  };
}
