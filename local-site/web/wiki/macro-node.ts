import type { AdfNode } from '../adf/adf-node';
import type { AppModule } from '../api/site';

export type MacroConfig = Readonly<Record<string, unknown>>;

/** Key of the module of an app's macro: the last part of `extensionKey`; undefined for macros of Confluence itself. */
export function macroKey({ type, attrs }: AdfNode): string | undefined {
  if (type !== 'extension' || attrs?.extensionType !== 'com.atlassian.ecosystem') return undefined;
  const { extensionKey } = attrs;
  return typeof extensionKey === 'string' ? extensionKey.split('/').at(-1) : undefined;
}

/** What somebody chose for the macro; Confluence keeps it in `guestParams`. */
export function macroConfig({ attrs }: AdfNode): MacroConfig {
  const parameters = record(attrs?.parameters);
  return record(parameters.guestParams);
}

export function macroLocalId({ attrs }: AdfNode): string {
  const { localId } = attrs ?? {};
  return typeof localId === 'string' ? localId : '';
}

/** The node of a document that stands for a macro of the app. */
export function macroNode(
  { key, title, appId, environmentId }: AppModule,
  localId: string,
  config: MacroConfig,
): AdfNode {
  const app = appId.split('/').at(-1) ?? appId;
  const extensionKey = `${app}/${environmentId}/static/${key}`;
  return {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      layout: 'default',
      localId,
      text: title,
      parameters: {
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
        extensionTitle: title,
        guestParams: config,
      },
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // an object that is no array has string keys
    : {};
}
