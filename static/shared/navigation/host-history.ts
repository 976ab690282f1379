import { view } from '@forge/bridge';

export interface HostLocation {
  readonly pathname: string;
  readonly search?: string;
  readonly hash?: string;
  readonly state?: unknown;
  readonly key?: string;
}

/** The part of the host's history that the page uses. The address below the page belongs to the app. */
export interface HostHistory {
  readonly location: HostLocation;
  readonly push: (to: string, state?: unknown) => unknown;
  readonly replace: (to: string, state?: unknown) => unknown;
  readonly go: (delta: number) => unknown;
  readonly listen: (listener: (location: HostLocation, action: string) => void) => unknown;
}

export async function openHostHistory(): Promise<HostHistory> {
  // The bridge takes its type from a package that it does not bring along.
  return (await view.createHistory()) as HostHistory;
}
