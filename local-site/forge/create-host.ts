import { dirname } from 'node:path';
import { type HandleBridge, bridgeHandler } from './bridge/handle-bridge';
import { type CallPlatform, platformCalls } from './calls/platform-calls';
import { contentSecurityPolicy } from './csp';
import { ForgeStartError } from './forge-failure';
import type { ForgeHost } from './host';
import { appIdentity } from './identity';
import { consumerDelivery } from './invocations/consumers';
import { eventTriggers } from './invocations/event-triggers';
import { InFlight } from './invocations/in-flight';
import type { RunInvocation } from './invocations/invocation';
import { macroExporter } from './invocations/macro-exports';
import { resolverInvoker } from './invocations/resolver';
import { InvocationRunner } from './invocations/run-invocation';
import { startSchedules } from './invocations/schedules';
import { validatorRunner } from './invocations/validators';
import { FORGE_LIMITS } from './limits';
import { appFunctions } from './manifest/functions';
import { appValidators } from './manifest/app-validators';
import { indexedProperties, productModules, resourceFile, uiModules } from './manifest/modules';
import { readManifest } from './manifest/read-manifest';
import { loadTranslations } from './manifest/translations';
import { manifestProblems } from './manifest/validate-manifest';
import type { EventDelivery, ForgeHostOptions } from './options';
import { buildProcessCode } from './process/process-code';
import type { ForgeQueue } from './services';

/** The host with the server's half of the bridge. */
export interface RunningForge extends ForgeHost {
  readonly handleBridge: HandleBridge;
}

const AT_ONCE: EventDelivery = { delayMs: 0, twice: false, outOfOrder: false };

/**
 * Reads and checks the manifest and makes the host ready; the app's process starts with the first invocation.
 * @throws ForgeStartError when the manifest is bad or names what the host cannot run.
 */
export async function createForgeHost(options: ForgeHostOptions): Promise<RunningForge> {
  const appFolder = dirname(options.manifestPath);
  const manifest = await readManifest(options.manifestPath);
  const problems = options.validateManifest === false ? [] : await manifestProblems(appFolder);
  if (problems.length > 0) throw new ForgeStartError(problems.join('\n'));
  const [translate, processCode] = await Promise.all([
    loadTranslations(manifest, appFolder),
    buildProcessCode(options.processEntry),
  ]);
  const warn =
    options.warn ??
    ((line: string) => {
      console.warn(line);
    });
  const { clock, meter } = options;
  const { scopes } = manifest.permissions;
  const identity = appIdentity(manifest, options.cloudId);
  const functions = appFunctions(manifest);
  const modules = uiModules(manifest);
  const validators = appValidators(manifest);
  const inFlight = new InFlight();
  const carryOut = platformCalls({ ...options, warn });
  // A call outlives a caller that dies meanwhile, so it counts by itself.
  const callPlatform: CallPlatform = (caller, call) => inFlight.track(() => carryOut(caller, call));
  const runner = new InvocationRunner({
    identity,
    scopes,
    clock,
    meter,
    callPlatform,
    processCode,
    bundlePath: options.bundlePath,
    memoryMb: manifest.app.runtime.memoryMB ?? FORGE_LIMITS.MEMORY_DEFAULT_MB,
    warn,
    ...(options.parkedProcesses ? { parkedProcesses: options.parkedProcesses } : {}),
  });
  const run: RunInvocation = (invocation) => inFlight.track(() => runner.run(invocation));
  const kill = (): Promise<void> => runner.kill('killed');
  const shared = {
    ...options,
    warn,
    manifest,
    identity,
    scopes,
    functions,
    // A validator has pages too, which its module names otherwise than a surface does.
    modules: productModules(manifest),
    validators,
    run,
    inFlight,
    kill,
  };
  const invoke = resolverInvoker(shared);
  const handleBridge = bridgeHandler({ ...shared, callPlatform, invoke });
  const schedules = startSchedules(shared);
  const deliverEvent = consumerDelivery(shared);
  options.queue.deliverTo(deliverEvent);
  return {
    modules,
    validators,
    indexedProperties: indexedProperties(manifest),
    contentSecurityPolicy: contentSecurityPolicy(manifest, options.frameAncestors),
    translate,
    resourceFile: (key, path) => resourceFile(manifest, appFolder, key, path),
    invoke: (request) => inFlight.track(() => invoke(request)),
    handleBridge: (call, session) => inFlight.track(() => handleBridge(call, session)),
    validate: validatorRunner(shared),
    exportMacro: macroExporter(shared),
    publish: eventTriggers({ ...shared, eventDelivery: options.eventDelivery ?? (() => AT_ONCE) }),
    runScheduled: (moduleKey) => schedules.runNow(moduleKey),
    kill: () => {
      void kill();
    },
    idle: () => allIdle(inFlight, options.queue),
    caughtUp: () => runner.caughtUp(),
    close: async () => {
      schedules.stop();
      await runner.close();
    },
  };
}

/** What runs may queue events, and what is delivered runs: quiet is only when both are at the same time. */
async function allIdle(inFlight: InFlight, queue: ForgeQueue): Promise<void> {
  do {
    await inFlight.idle();
    await queue.idle?.();
  } while (!inFlight.isEmpty);
}
