/** Entity property that carries the app's mark; declared for JQL in manifest.yml. */
export const MARK_PROPERTY = 'rollout';
