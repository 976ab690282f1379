import type { AppModule, ExportMacroReply, ExportMacroRequest } from '../host';
import { FORGE_LIMITS } from '../limits';
import type { AppFunction } from '../manifest/functions';
import { surfaceModule } from '../manifest/manifest-schema';
import { backendContext } from '../process/platform-internals';
import { isAdfDocument } from '../../platform/adf/adf-document';
import type { RunInvocation } from './invocation';

export interface MacroExportDeps {
  readonly modules: readonly AppModule[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
}

/**
 * Runs the `adfExport` of a macro. Documented of its payload are `exportType` and `context.extension`; of limits for its
 * answer nothing, so that of any payload holds.
 * @see https://developer.atlassian.com/platform/forge/change-the-confluence-frontend-with-the-ui-kit/#specify-the-export-view
 */
export function macroExporter(
  deps: MacroExportDeps,
): (request: ExportMacroRequest) => Promise<ExportMacroReply> {
  return async ({ moduleKey, accountId, exportType, extension }) => {
    const fn = exportFunction(deps, moduleKey);
    if (fn === undefined) return { ok: false, message: `Macro ${moduleKey} has no adfExport.` };
    const payload = { exportType, context: { extension } };
    const end = await deps.run({
      cause: 'export',
      name: fn.key,
      fn,
      moduleKey,
      ...(accountId === undefined ? {} : { accountId }),
      limitMs: FORGE_LIMITS.RUNTIME_MS,
      args: (runtime) => [payload, backendContext(runtime)],
    });
    if (end.kind !== 'returned') return { ok: false, message: `adfExport: ${end.kind}.` };
    if (end.bytes > FORGE_LIMITS.PAYLOAD_BYTES) {
      return { ok: false, message: `adfExport answered ${end.bytes} bytes.` };
    }
    if (!isAdfDocument(end.value)) {
      return { ok: false, message: 'adfExport did not answer a document of the Atlassian format.' };
    }
    return { ok: true, document: end.value };
  };
}

function exportFunction(deps: MacroExportDeps, moduleKey: string): AppFunction | undefined {
  const module = deps.modules.find(({ type, key }) => type === 'macro' && key === moduleKey);
  const { adfExport } = surfaceModule.parse(module?.definition ?? { key: moduleKey });
  return adfExport === undefined ? undefined : deps.functions.get(adfExport.function);
}
