const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** A syntax error in Jira's words, made from what the parser expected and where it stopped. */
export function syntaxMessage(jql: string, parserMessage: string, start: number): string {
  return `Error in the JQL Query: ${reason(jql, parserMessage, start)}`;
}

function reason(jql: string, parserMessage: string, start: number): string {
  const expected = /expecting (.*)$/.exec(parserMessage)?.[1] ?? '';
  const rest = jql.slice(start);
  const place = `(line ${lineOf(jql, start)}, character ${columnOf(jql, start)})`;
  const quote = /^(["'])/.exec(rest)?.[1];
  if (quote !== undefined && !rest.slice(1).includes(quote)) {
    return `The quoted string '${rest.slice(1)}' has not been completed. ${place}`;
  }
  const token = /^\S[\w.]*/.exec(rest)?.[0];
  const wanted = wantedPart(expected, parserMessage);
  if (token === undefined) return endOfQuery(wanted);
  // Any other bare word would have been taken.
  if ((wanted === 'field' || wanted === 'value') && /^[a-z]+$/i.test(token)) {
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  switch (wanted) {
    case 'value':
      return `Expecting either a value, list or function but got '${token}'. You must surround '${token}' in quotation marks to use it as a value. ${place}`;
    case 'field':
      return `Expecting a field name but got '${token}'. You must surround '${token}' in quotation marks to use it as a field name. ${place}`;
    case 'operator':
      return `Expecting operator but got '${token}'. ${OPERATORS} ${place}`;
    case 'bracket':
      return `Expecting ')' but got '${token}'. ${place}`;
    case 'connective':
      return `Expecting either 'OR' or 'AND' but got '${token}'. ${place}`;
  }
}

type Wanted = 'value' | 'field' | 'operator' | 'bracket' | 'connective';

function wantedPart(expected: string, parserMessage: string): Wanted {
  if (expected.includes('EMPTY')) return 'value';
  if (/CUSTOMFIELD|STRING/.test(expected)) return 'field';
  if (/'='|EQUALS|'~'/.test(expected)) return 'operator';
  if (parserMessage.includes("missing ')'") || expected.includes("')'")) return 'bracket';
  return parserMessage.includes('no viable alternative') ? 'operator' : 'connective';
}

function endOfQuery(wanted: Wanted): string {
  switch (wanted) {
    case 'value':
      return 'Expecting either a value, list or function before the end of the query.';
    case 'field':
      return 'Expecting a field name before the end of the query.';
    case 'operator':
      return `Expecting operator before the end of the query. ${OPERATORS}`;
    case 'bracket':
      return "Expecting ')' before the end of the query.";
    case 'connective':
      return "Expecting either 'OR' or 'AND' before the end of the query.";
  }
}

function lineOf(jql: string, start: number): number {
  return jql.slice(0, start).split('\n').length;
}

function columnOf(jql: string, start: number): number {
  return start - jql.lastIndexOf('\n', start - 1);
}
