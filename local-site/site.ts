import { join } from 'node:path';
import { createConfluence, type ConfluenceSide } from './confluence/confluence-product';
import { createForgeHost, type RunningForge } from './forge/create-host';
import { appIdentity, moduleLocalId, type AppIdentity } from './forge/identity';
import { manifestDocument } from './forge/manifest/manifest-document';
import { readManifest } from './forge/manifest/read-manifest';
import type { AppUser, EventDelivery } from './forge/options';
import type { ParkedProcesses } from './forge/process/parked-processes';
import type { ForgeStorage } from './forge/services';
import { createJira, type JiraSide } from './jira/jira-product';
import { readEntitySchemas } from './kvs/entity-schema';
import { createForgeStorage } from './kvs/forge-storage';
import { createFaults } from './platform/armed-faults';
import type { SiteClock } from './platform/clock';
import type { SiteDatabase } from './platform/database';
import type { Faults } from './platform/faults';
import type { Meter } from './platform/meter';
import { openSiteDatabase } from './platform/open-site-database';
import type { Product } from './platform/product';
import { createPlaceStore, type PlaceStore } from './places/place-store';
import { createRealClock } from './platform/real-clock';
import { createMeter } from './platform/recording-meter';
import type { QueueDelivery } from './queue/deliveries';
import { createForgeQueue, type SiteQueue } from './queue/forge-queue';
import { appAccountId } from './seed/demo-users';
import { applySeed, isSeeded, type SeedName } from './seed/apply-seed';
import { seedSpaces } from './seed/seed-spaces';

/** Address that Jira's `self` links and the app's context carry, whatever the site is served on. */
const SITE_URL = 'https://rollout-demo.atlassian.net';
const CLOUD_ID = '5f0e0000-c10d-4000-8000-000000000001';

export interface SiteOptions {
  /** Absolute path of the repository: manifest.yml, its resources and the code of the app's process lie in it. */
  readonly root: string;
  /** The app's back end as `buildAppBundle` writes it. */
  readonly bundlePath: string;
  /** Another manifest than the repository's, e.g. of a small app for a test. */
  readonly manifestPath?: string;
  /** A file, kept between starts, or `:memory:`. */
  readonly databasePath: string;
  /** Contents of a new database; an existing one keeps its own. `demo` by default. */
  readonly seed?: SeedName;
  /** The machine's time by default. */
  readonly clock?: SiteClock;
  /** How far searches and queries are behind writes, in ms; 0 by default, see `Site.setLag`. */
  readonly lagMs?: number;
  /** Origins that may show the app's pages in a frame. */
  readonly siteOrigins?: readonly string[];
  /** Put around Jira and Confluence, for the app and for everybody else: tests check traffic so. */
  readonly aroundProduct?: (product: Product) => Product;
  readonly eventDelivery?: () => EventDelivery;
  readonly queueDelivery?: () => QueueDelivery;
  /** Storage's limits of requests and units a minute; on by default. */
  readonly enforceRates?: boolean;
  /** Runs `@forge/manifest` over the manifest; on by default. */
  readonly validateManifest?: boolean;
  /** Invocations that the meter remembers after their end; a thousand by default. */
  readonly meteredInvocations?: number;
  readonly warn?: (line: string) => void;
  /** Warm processes that sites of one run share; each site has its own by default. */
  readonly parkedProcesses?: ParkedProcesses;
}

/** Jira, Confluence and Forge together, without any HTTP. */
export interface Site {
  readonly jira: JiraSide;
  readonly confluence: ConfluenceSide;
  readonly host: RunningForge;
  readonly identity: AppIdentity;
  readonly storage: ForgeStorage;
  readonly queue: SiteQueue;
  readonly faults: Faults;
  readonly meter: Meter;
  readonly clock: SiteClock;
  readonly database: SiteDatabase;
  /** Where people have put gadgets and panels of the app. */
  readonly places: PlaceStore;
  /** Sets how far Jira's search and the storage's queries are behind writes. */
  readonly setLag: (ms: number) => void;
  /** Resolves when no invocation runs and no event is due at the present time. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is known only when the site runs; its parts ask for it at each use. */
interface Present {
  host?: RunningForge;
  lagMs: number;
}

/**
 * Puts the site together and fills a new database with the seed.
 * @throws ForgeStartError when the manifest or the bundle cannot be run.
 */
export async function createSite(options: SiteOptions): Promise<Site> {
  const { root, clock = createRealClock() } = options;
  const manifestPath = options.manifestPath ?? join(root, 'manifest.yml');
  const manifest = await readManifest(manifestPath);
  const entities = readEntitySchemas(await manifestDocument(manifestPath));
  const database = openSiteDatabase(options.databasePath);
  const present: Present = { lagMs: options.lagMs ?? 0 };
  const around = options.aroundProduct ?? ((product: Product) => product);
  const identity = appIdentity(manifest, CLOUD_ID);
  const jira = seededJira(options, database, clock, present, around, identity);
  const confluence = seededConfluence(options, database, clock, present, around, jira);
  const storage = createForgeStorage({
    database,
    clock,
    lagMs: () => present.lagMs,
    entities,
    enforceRates: options.enforceRates ?? true,
  });
  const delivery = options.queueDelivery;
  const queue = createForgeQueue({ database, clock, ...(delivery ? { delivery } : {}) });
  const faults = createFaults();
  const meter = createMeter(options.meteredInvocations);
  const host = await createForgeHost({
    manifestPath,
    bundlePath: options.bundlePath,
    processEntry: join(root, 'local-site/forge/process/main.ts'),
    products: () => ({ jira, confluence }),
    storage,
    queue,
    clock,
    faults,
    meter,
    cloudId: CLOUD_ID,
    siteUrl: SITE_URL,
    frameAncestors: options.siteOrigins ?? [],
    appAccountId,
    user: (accountId) => appUser(jira, accountId),
    validateManifest: options.validateManifest ?? true,
    ...(options.eventDelivery ? { eventDelivery: options.eventDelivery } : {}),
    ...(options.warn ? { warn: options.warn } : {}),
    ...(options.parkedProcesses ? { parkedProcesses: options.parkedProcesses } : {}),
  });
  present.host = host;
  const services = { storage, queue, faults, meter, clock, database };

  return {
    ...services,
    jira,
    confluence,
    host,
    identity,
    places: createPlaceStore(database, host.modules),
    setLag: (ms) => {
      present.lagMs = ms;
    },
    idle: () => host.idle(),
    close: async () => {
      queue.close();
      await host.close();
      database.close();
    },
  };
}

function seededJira(
  options: SiteOptions,
  database: SiteDatabase,
  clock: SiteClock,
  present: Present,
  around: (product: Product) => Product,
  identity: AppIdentity,
): JiraSide {
  const jira = createJira({
    database,
    clock,
    canonicalUrl: SITE_URL,
    searchLagMs: () => present.lagMs,
    // The seed is written before the app is installed: nobody listens yet.
    publish: (event) => present.host?.publish(event),
    indexedProperties: () => present.host?.indexedProperties ?? [],
    extensionKey: (moduleKey) => moduleLocalId(identity, moduleKey),
    validate: async (request) =>
      present.host?.validate(request) ?? { result: false, errorMessage: 'The app is not running.' },
  });
  if (!isSeeded(jira)) applySeed(options.seed ?? 'demo', { database, clock, jira });
  const outer = around(jira);
  return { ...jira, handle: (request) => outer.handle(request) };
}

function seededConfluence(
  options: SiteOptions,
  database: SiteDatabase,
  clock: SiteClock,
  present: Present,
  around: (product: Product) => Product,
  jira: JiraSide,
): ConfluenceSide {
  const { users, groups } = jira.stores;
  const confluence = createConfluence({
    database,
    clock,
    canonicalUrl: SITE_URL,
    searchLagMs: () => present.lagMs,
    publish: (event) => present.host?.publish(event),
    people: {
      user: (accountId) => users.find(accountId),
      groupsOf: (accountId) => groups.groupsOf(accountId).map(({ groupId }) => groupId),
      isGroup: (groupId) => groups.find(groupId) !== undefined,
    },
  });
  // Looked at by itself: a database from before Confluence had pages gets them now.
  if (confluence.writer.spaces().length === 0) {
    seedSpaces(options.seed ?? 'demo', { database, clock, confluence });
  }
  const outer = around(confluence);
  return { ...confluence, handle: (request) => outer.handle(request) };
}

function appUser(jira: JiraSide, accountId: string): AppUser | undefined {
  const user = jira.directory.user(accountId);
  if (!user) return undefined;
  const accountType = user.accountType === 'customer' ? 'customer' : 'licensed';
  return { accountType, timeZone: user.timeZone };
}
