import { ForgeStartError } from '../forge-failure';
import { FORGE_LIMITS } from '../limits';
import type { Manifest } from './manifest-schema';

/** One `function` module: what to call and how long it may run for a short and for a long cause. */
export interface AppFunction {
  readonly key: string;
  /** Name of the export of the app's bundle. */
  readonly exportName: string;
  /** Limit for consumers and scheduled triggers; resolvers, triggers and validators always have 25 s. */
  readonly longRuntimeMs: number;
  readonly logLines: number;
}

const BUNDLE_NAME = 'index';

/** The manifest's functions by key. @throws ForgeStartError for a handler outside the one bundle. */
export function appFunctions(manifest: Manifest): ReadonlyMap<string, AppFunction> {
  const functions = (manifest.modules.function ?? []).map(({ key, handler, timeoutSeconds }) => {
    const [file = '', exportName = ''] = handler.split('.');
    if (file !== BUNDLE_NAME) {
      throw new ForgeStartError(
        `Function ${key}: the local site runs handlers of src/${BUNDLE_NAME}.ts only, not ${handler}.`,
      );
    }
    const longRuntimeMs = timeoutSeconds
      ? timeoutSeconds * 1_000
      : FORGE_LIMITS.LONG_RUNTIME_DEFAULT_MS;
    const minutes = timeoutSeconds ? Math.ceil(timeoutSeconds / 60) : 1;
    const logLines = minutes * FORGE_LIMITS.LOG_LINES_PER_RUNTIME_MINUTE;
    return { key, exportName, longRuntimeMs, logLines };
  });
  return new Map(functions.map((each) => [each.key, each]));
}
