import type { Egress, Manifest } from './manifest/manifest-schema';

/**
 * Content-Security-Policy of the app's pages. Atlassian publishes what an app may not do (everything from the app's own
 * resource, no requests out) and how `permissions.content` and `permissions.external` loosen it, not the whole header;
 * what is unknown here is the stricter choice.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/#security
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/permissions/#content-permissions
 */
export function contentSecurityPolicy(
  manifest: Manifest,
  frameAncestors: readonly string[],
): string {
  const { content, external } = manifest.permissions;
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'self'"]],
    [
      'script-src',
      ["'self'", ...(content?.scripts ?? []).map(quoted), ...hosts(external?.scripts)],
    ],
    ['style-src', ["'self'", ...(content?.styles ?? []).map(quoted), ...hosts(external?.styles)]],
    ['img-src', ["'self'", 'data:', 'blob:', ...hosts(external?.images)]],
    ['font-src', ["'self'", 'data:', ...hosts(external?.fonts)]],
    ['media-src', ["'self'", 'data:', 'blob:', ...hosts(external?.media)]],
    ['connect-src', ["'self'", ...hosts(external?.fetch?.client)]],
    ['frame-src', ["'self'", ...hosts(external?.frames)]],
    ['form-action', ["'self'"]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'self'"]],
    ['frame-ancestors', frameAncestors],
  ];
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The manifest writes keywords bare (`unsafe-inline`); the header wants them quoted, schemes not. */
function quoted(source: string): string {
  return source.endsWith(':') ? source : `'${source}'`;
}

function hosts(entries: readonly Egress[] | undefined): readonly string[] {
  return (entries ?? []).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return typeof entry.address === 'string' ? [entry.address] : [];
  });
}
