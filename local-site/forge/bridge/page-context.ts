import type { AppModule } from '../host';
import { type AppIdentity, moduleLocalId } from '../identity';
import type { AppUser } from '../options';
import type { BridgeSession } from './bridge-session';

/** Backgrounds of Atlassian's light and dark themes, on which the frame stands. */
const SURFACE_COLOR = { light: '#FFFFFF', dark: '#1F1F21' } as const;

export interface PageContextDeps {
  readonly identity: AppIdentity;
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly user: (accountId: string) => AppUser | undefined;
}

/**
 * What `view.getContext()` answers. `license` is absent, as for every app outside the Marketplace's production.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#getcontext
 */
export function pageContext(
  { identity, cloudId, siteUrl, user }: PageContextDeps,
  module: AppModule,
  extension: Readonly<Record<string, unknown>>,
  session: BridgeSession,
): Readonly<Record<string, unknown>> {
  const { accountId, locale, theme } = session;
  const person = accountId === undefined ? undefined : user(accountId);
  return {
    ...(accountId === undefined ? {} : { accountId }),
    cloudId,
    siteUrl,
    moduleKey: module.key,
    localId: moduleLocalId(identity, module.key),
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    locale,
    timezone: person?.timeZone ?? 'UTC',
    theme: { colorMode: theme },
    surfaceColor: SURFACE_COLOR[theme],
    extension: { type: module.type, ...extension },
  };
}
