import { createHash } from 'node:crypto';
import type { Manifest } from './manifest/manifest-schema';

/** Ids that Atlassian gives out at registration and installation; here derived, so that every start has the same. */
export interface AppIdentity {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly installationId: string;
  /** ARI of the site on which the app is installed. */
  readonly installContext: string;
}

export function appIdentity(manifest: Manifest, cloudId: string): AppIdentity {
  const appId = manifest.app.id.split('/').at(-1) ?? manifest.app.id;
  return {
    appId,
    appVersion: '1.0.0',
    environmentId: derivedUuid(`${appId}/environment`),
    environmentType: 'DEVELOPMENT',
    installationId: derivedUuid(`${appId}/installation/${cloudId}`),
    installContext: `ari:cloud:jira::site/${cloudId}`,
  };
}

/** ARI of one module's place on the site, which Forge calls `localId` for modules that are not placed by hand. */
export function moduleLocalId(identity: AppIdentity, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${identity.appId}/${identity.environmentId}/static/${moduleKey}`;
}

function derivedUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(index === 0 ? 0 : ends[index - 1], end))
    .join('-');
}
