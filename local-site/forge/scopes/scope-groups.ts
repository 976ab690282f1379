/** Alternatives: a caller that holds every scope of one group may call the operation; an empty group needs none. */
export type ScopeGroups = readonly (readonly string[])[];

/** Scopes of an operation by method and plain path; undefined when the site knows no scope for it. */
export type RequiredScopes = (method: string, path: string) => ScopeGroups | undefined;

export function holdsScopes(granted: readonly string[], groups: ScopeGroups): boolean {
  return groups.some((group) => group.every((scope) => granted.includes(scope)));
}
