import type { SiteClock } from '../platform/clock';
import type { Faults } from '../platform/faults';
import type { Meter } from '../platform/meter';
import type { Product } from '../platform/product';
import type { ParkedProcesses } from './process/parked-processes';
import type { ForgeQueue, ForgeStorage } from './services';

/** What the Forge host needs from the rest of the site. */
export interface ForgeHostOptions {
  /** Absolute path of manifest.yml; resources and locales lie relative to its folder. */
  readonly manifestPath: string;
  /** The app's back end as one CommonJS file, see `buildAppBundle`. */
  readonly bundlePath: string;
  /** Absolute path of `local-site/forge/process/main.ts`, the code of the app's process. */
  readonly processEntry: string;
  /** Warm processes that sites of one run share; each site has its own by default. */
  readonly parkedProcesses?: ParkedProcesses;
  /** Asked at each call, since Jira itself is put together with the host. */
  readonly products: () => { readonly jira: Product; readonly confluence: Product };
  readonly storage: ForgeStorage;
  readonly queue: ForgeQueue;
  readonly clock: SiteClock;
  readonly faults: Faults;
  readonly meter: Meter;
  readonly cloudId: string;
  /** Canonical address of the site, e.g. `https://rollout-demo.atlassian.net`. */
  readonly siteUrl: string;
  /** Origins that may show the app's pages in a frame; the site itself. */
  readonly frameAncestors: readonly string[];
  /** Account of the app, as which `asApp` calls act. */
  readonly appAccountId: string;
  readonly user: (accountId: string) => AppUser | undefined;
  /** How product events reach the triggers; all off by default. Read anew for each event. */
  readonly eventDelivery?: () => EventDelivery;
  /** Runs `@forge/manifest` over the app's folder at start; on by default. */
  readonly validateManifest?: boolean;
  /** Where the host says what it refuses; `console.warn` by default. */
  readonly warn?: (line: string) => void;
}

export interface AppUser {
  readonly accountType: 'licensed' | 'unlicensed' | 'customer' | 'anonymous';
  readonly timeZone: string;
}

/** Forge promises neither order nor single delivery; these make a run show it. */
export interface EventDelivery {
  readonly delayMs: number;
  /** Every event arrives a second time, `delayMs` after the first. */
  readonly twice: boolean;
  /** Events that wait together arrive last first. */
  readonly outOfOrder: boolean;
}
