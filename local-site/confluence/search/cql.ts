import { invalid, notModelled } from '../rest/refusal';

/** One condition of a query: `space = "NWE"`, `label in (a, b)`, `text ~ "word"`. */
export interface CqlClause {
  readonly field: CqlField;
  readonly operator: '=' | '!=' | '~' | 'in';
  readonly values: readonly string[];
}

const FIELDS = ['ancestor', 'id', 'label', 'parent', 'space', 'text', 'title', 'type'] as const;
export type CqlField = (typeof FIELDS)[number];

/** Fields of Confluence's query language that the site does not model. */
const OTHER_FIELDS = [
  'container',
  'content',
  'contributor',
  'created',
  'creator',
  'favorite',
  'favourite',
  'lastmodified',
  'macro',
  'mention',
  'user',
  'watcher',
];

const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|>=|<=|[=~<>(),!])|([^\s"'=~<>(),!]+))/y;

interface Token {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * The conditions of a query, all of which must hold.
 * @see https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/
 * @throws ConfluenceRefusal 400 for what is no CQL, 501 for what the site does not model of it
 */
export function parseCql(cql: string): readonly CqlClause[] {
  const tokens = tokensOf(cql);
  const clauses: CqlClause[] = [];
  let at = 0;
  const take = (): Token => {
    const token = tokens[at];
    if (!token) throw invalid('Could not parse cql: it ends too early.');
    at += 1;
    return token;
  };
  while (at < tokens.length) {
    if (clauses.length > 0) requireAnd(take());
    clauses.push(readClause(take));
  }
  if (clauses.length === 0) throw invalid('cql must be specified.');
  return clauses;
}

function readClause(take: () => Token): CqlClause {
  const { text } = take();
  if (text === '(' || text === '!' || /^not$/i.test(text))
    throw notModelled('groups and NOT of CQL');
  const field = FIELDS.find((one) => one === text.toLowerCase());
  if (field === undefined) {
    if (OTHER_FIELDS.includes(text.toLowerCase().split('.')[0] ?? '')) {
      throw notModelled(`the CQL field ${text}`);
    }
    throw invalid(`Could not parse cql: there is no field ${text}.`);
  }
  const operator = take().text.toLowerCase();
  if (operator === 'in') return { field, operator, values: readList(take) };
  if (operator !== '=' && operator !== '~' && operator !== '!=') {
    throw notModelled(`the CQL operator ${operator}`);
  }
  return { field, operator, values: [readValue(take)] };
}

function readList(take: () => Token): readonly string[] {
  if (take().text !== '(') throw invalid('Could not parse cql: a list begins with (.');
  const values: string[] = [];
  for (;;) {
    values.push(readValue(take));
    const next = take();
    if (next.text === ')' && !next.isQuoted) return values;
    if (next.text !== ',') throw invalid('Could not parse cql: values are parted by commas.');
  }
}

function readValue(take: () => Token): string {
  const value = take();
  if (!value.isQuoted && /^[(),=~!<>]/.test(value.text)) {
    throw invalid(`Could not parse cql: ${value.text} is no value.`);
  }
  return value.text;
}

function requireAnd({ text }: Token): void {
  if (/^and$/i.test(text)) return;
  if (/^(or|order)$/i.test(text)) throw notModelled(`${text.toUpperCase()} of CQL`);
  throw invalid(`Could not parse cql at ${text}.`);
}

function tokensOf(cql: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = cql.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) throw invalid('Could not parse cql: a quotation is not closed.');
    const quoted = found[1] ?? found[2];
    tokens.push(
      quoted === undefined
        ? { text: found[3] ?? found[4] ?? '', isQuoted: false }
        : { text: quoted.replace(/\\(.)/g, '$1'), isQuoted: true },
    );
  }
  return tokens;
}
