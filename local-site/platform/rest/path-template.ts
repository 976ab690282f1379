/** Matches paths against one template of Atlassian's document, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
export interface PathTemplate {
  readonly template: string;
  /** Number of literal segments: of two templates that match, the more literal one is meant. */
  readonly literals: number;
  /** Decoded parameters by name, or undefined when the path is another one. */
  match(path: string): Readonly<Record<string, string>> | undefined;
}

export function pathTemplate(template: string): PathTemplate {
  const parts = template.split('/');
  return {
    template,
    literals: parts.filter((part) => parameterName(part) === undefined).length,
    match: (path) => matchParts(parts, path.split('/')),
  };
}

function matchParts(
  parts: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decoded(given[index] ?? '');
    const name = parameterName(part);
    if (value === undefined || (name === undefined && value !== part)) return undefined;
    if (name === undefined) continue;
    if (value === '') return undefined;
    params[name] = value;
  }
  return params;
}

function parameterName(part: string): string | undefined {
  return /^\{(.+)\}$/.exec(part)?.[1];
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
