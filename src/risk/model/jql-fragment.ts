/** Why words cannot stand in brackets as a part of a search; keys under `errors.`. */
export type JqlProblem = 'jqlUnbalanced' | 'jqlOrderBy' | 'jqlCharacter';

/** What a search in JQL may not say outside quotes: it is reserved there, or is no text at all. */
const RESERVED = /[{}*/%+^$#@[\];?|&\\`]/;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/**
 * Whether a search stays inside brackets that are put around it. Brackets count outside quotes alone, a quote ends at
 * the same quote that no backslash stands before, and nothing may close what it has not opened.
 */
export function jqlFragmentProblem(jql: string): JqlProblem | undefined {
  const bare = withoutQuoted(jql);
  if (bare === undefined) return 'jqlUnbalanced';
  if (CONTROL.test(jql.replace(/[\t\r\n]/g, ' ')) || RESERVED.test(withoutProperties(bare)))
    return 'jqlCharacter';
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return 'jqlUnbalanced';
  }
  if (depth !== 0 || bare.trim() === '') return 'jqlUnbalanced';
  return /\border\s+by\b/i.test(bare) ? 'jqlOrderBy' : undefined;
}

/** The search with each quoted text as one `_`; undefined for a quote that does not end. */
function withoutQuoted(jql: string): string | undefined {
  let bare = '';
  let quote = '';
  for (let at = 0; at < jql.length; at += 1) {
    const character = jql.charAt(at);
    if (quote === '') {
      if (character === '"' || character === "'") quote = character;
      bare += quote === '' ? character : '_';
    } else if (character === '\\') {
      at += 1;
      if (at >= jql.length) return undefined;
    } else if (character === quote) {
      quote = '';
    }
  }
  return quote === '' ? bare : undefined;
}

/** `cf[10010]` and `issue.property[key]` are names of fields: their square brackets are allowed. */
function withoutProperties(bare: string): string {
  return bare.replace(/\b(cf|[A-Za-z]+\.property)\[[\w.-]+\]/g, '_');
}

/** The search inside one project, whatever it says. @throws RangeError for one that would not stay there. */
export function jqlInProject(projectId: string, jql: string): string {
  if (!/^\d+$/.test(projectId) || jqlFragmentProblem(jql) !== undefined) {
    throw new RangeError('A search that leaves its brackets.');
  }
  return `project = ${projectId} AND (${jql})`;
}
