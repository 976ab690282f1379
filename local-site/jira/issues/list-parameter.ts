/** A list of a query string: repeated, separated by commas, or both. */
export function listParameter(query: URLSearchParams, name: string): readonly string[] {
  return splitList(query.getAll(name));
}

/** Jira takes lists whose entries are themselves comma-separated. */
export function splitList(entries: readonly string[]): readonly string[] {
  return entries
    .flatMap((entry) => entry.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
