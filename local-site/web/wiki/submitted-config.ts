import { isRecord } from '../bridge-shim/protocol';
import type { MacroConfig } from './macro-node';

/**
 * What a macro's configuration page hands to `view.submit`.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#supported-config-payload-format
 * @throws Error for values that Confluence does not keep, and for what the site does not model
 */
export function submittedConfig(payload: unknown): {
  readonly config: MacroConfig;
  readonly keepEditing: boolean;
} {
  if (!isRecord(payload) || !isRecord(payload.config)) {
    throw new Error('view.submit of a macro needs {config}.');
  }
  if (payload.body !== undefined) throw new Error('The local site does not model bodied macros.');
  requireKept(payload.config, false);
  return { config: payload.config, keepEditing: payload.keepEditing === true };
}

function requireKept(value: unknown, isInArray: boolean): void {
  if (value === null) throw new Error('The configuration of a macro may not hold null.');
  if (Array.isArray(value)) {
    if (isInArray) throw new Error('The configuration of a macro may not hold nested arrays.');
    for (const item of value) requireKept(item, true);
  } else if (isRecord(value)) {
    for (const item of Object.values(value)) requireKept(item, false);
  } else if (!['undefined', 'string', 'number', 'boolean'].includes(typeof value)) {
    throw new Error(`The configuration of a macro may not hold a ${typeof value}.`);
  }
}
