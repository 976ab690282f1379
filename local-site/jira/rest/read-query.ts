import { notModelled, refuse } from './refusal';

/**
 * The names of `expand`; one that the route does not model is refused.
 * @throws JiraRefusal 501
 */
export function readExpand(
  query: URLSearchParams,
  operation: string,
  modelled: readonly string[],
): ReadonlySet<string> {
  const names = listOf(query, 'expand');
  for (const name of names) {
    if (!modelled.includes(name)) throw notModelled(`expand=${name} of ${operation}`);
  }
  return new Set(names);
}

/** Values of a parameter that may be repeated and may hold several, separated by commas. */
export function listOf(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** @throws JiraRefusal 400 when the parameter is missing or empty */
export function requiredParameter(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '') {
    throw refuse(400, `The query parameter '${name}' is required.`);
  }
  return value;
}
