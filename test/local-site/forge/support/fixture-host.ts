import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildAppBundle } from '../../../../local-site/forge/app-bundle';
import { createForgeHost, type RunningForge } from '../../../../local-site/forge/create-host';
import type { InvokeReply, InvokeRequest } from '../../../../local-site/forge/host';
import type { EventDelivery, ForgeHostOptions } from '../../../../local-site/forge/options';
import { ManualClock } from './manual-clock';
import { KeepingMeter, OneFault } from './recording-platform';
import { EchoProduct, RecordingQueue, RecordingStorage } from './recording-services';

const ROOT = resolve(__dirname, '../../../..');
export const FIXTURE = resolve(__dirname, '../fixtures/app');

/** A host that runs the fixture app between services that note what they are asked. */
export interface FixtureHost {
  readonly host: RunningForge;
  readonly clock: ManualClock;
  readonly faults: OneFault;
  readonly meter: KeepingMeter;
  readonly storage: RecordingStorage;
  readonly queue: RecordingQueue;
  readonly jira: EchoProduct;
  readonly confluence: EchoProduct;
  readonly warnings: string[];
  delivery: EventDelivery;
  invoke(
    functionKey: string,
    payload?: unknown,
    more?: Partial<InvokeRequest>,
  ): Promise<InvokeReply>;
  /** The value of an invocation that must succeed. */
  value(functionKey: string, payload?: unknown): Promise<unknown>;
}

let bundle: Promise<string> | undefined;

async function fixtureBundle(): Promise<string> {
  const outFile = join(await mkdtemp(join(tmpdir(), 'rollout-forge-')), 'index.cjs');
  await buildAppBundle({ entry: join(FIXTURE, 'src/index.ts'), outFile });
  return outFile;
}

export async function startFixtureHost(
  overrides: Partial<ForgeHostOptions> = {},
): Promise<FixtureHost> {
  bundle ??= fixtureBundle();
  const parts = {
    clock: new ManualClock(),
    faults: new OneFault(),
    meter: new KeepingMeter(),
    storage: new RecordingStorage(),
    queue: new RecordingQueue(),
    jira: new EchoProduct('jira'),
    confluence: new EchoProduct('confluence'),
    warnings: [] as string[],
    delivery: { delayMs: 0, twice: false, outOfOrder: false },
  };
  const host = await createForgeHost({
    manifestPath: join(FIXTURE, 'manifest.yml'),
    bundlePath: await bundle,
    processEntry: join(ROOT, 'local-site/forge/process/main.ts'),
    products: () => parts,
    ...parts,
    cloudId: '99999999-8888-4777-8666-555555555555',
    siteUrl: 'https://example.atlassian.net',
    frameAncestors: ['http://localhost:4000'],
    appAccountId: 'app-account',
    user: (accountId) =>
      accountId === 'lead' ? { accountType: 'licensed', timeZone: 'Europe/Berlin' } : undefined,
    eventDelivery: () => started.delivery,
    validateManifest: false,
    warn: (line) => parts.warnings.push(line),
    ...overrides,
  });
  const invoke: FixtureHost['invoke'] = (functionKey, payload, more) =>
    host.invoke({
      moduleKey: 'page',
      accountId: 'lead',
      functionKey,
      payload,
      extension: { project: { id: '10000' } },
      locale: 'en-US',
      ...more,
    });
  const value: FixtureHost['value'] = async (functionKey, payload) => {
    const reply = await invoke(functionKey, payload);
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  const started: FixtureHost = Object.assign(parts, { host, invoke, value });
  return started;
}

/** Waits, turn by turn of the event loop, until `condition` holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((next) => setImmediate(next));
}
