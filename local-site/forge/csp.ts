import type { Egress, Manifest } from './manifest/manifest-schema';

const SANDBOX = [
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-pointer-lock',
  'allow-same-origin',
  'allow-scripts',
] as const;

/**
 * Content-Security-Policy of the app's pages: the directives of `getInjectableCSP` in Atlassian's published package
 * `@forge/csp` (6.3.2), without the hosts of Atlassian's own, which are not on this machine. `permissions.content` and
 * `permissions.external` loosen it. Images may be `data:` and `blob:`, fonts may not.
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
    ['font-src', ["'self'", ...hosts(external?.fonts)]],
    ['media-src', ["'self'", 'data:', 'blob:', ...hosts(external?.media)]],
    ['connect-src', ["'self'", ...hosts(external?.fetch?.client)]],
    ['frame-src', ["'self'", ...hosts(external?.frames)]],
    ['form-action', ["'self'"]],
    ['frame-ancestors', frameAncestors],
    ['sandbox', SANDBOX],
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
