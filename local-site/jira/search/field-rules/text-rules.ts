import { notModelled } from '../../rest/refusal';
import { TEXT_OPERATORS, type JqlFieldRule } from '../jql-field';
import { JqlProblem, type JqlOperator } from '../jql-model';
import { allOf, ALWAYS, anyOf, sql, type SqlPart } from '../jql-scope';
import { wordsOf } from '../text-words';

/** Condition that a column of words holds what the text asks for. */
export function holdsText(column: string, text: string, field: string): SqlPart {
  const patterns = textPatterns(text, field);
  return allOf(patterns.map((pattern) => sql(`${column} LIKE ?`, pattern)));
}

/**
 * LIKE patterns on indexed words: every word must occur, a phrase in inner quotes in its order, and
 * `word*` stands for words that start so.
 */
function textPatterns(text: string, field: string): readonly string[] {
  if (text.trim() === '') {
    throw new JqlProblem(`The field '${field}' does not support searching for an empty string.`);
  }
  if (/^[*?]/.test(text.trim())) {
    throw new JqlProblem(
      `The text query '${text}' for field '${field}' is not allowed to start with character '${text.trim().charAt(0)}'.`,
    );
  }
  if (/[?~^\\]|\s[-+]|^[-+]|\b(AND|OR|NOT)\b|\*\S/.test(text)) {
    throw notModelled(`the text search '${text}'`);
  }
  const chunks = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return chunks.flatMap((chunk) => {
    const words = wordsOf(chunk);
    if (words.length === 0) return [];
    return [`% ${words.join(' ')}${chunk.endsWith('*') ? '' : ' '}%`];
  });
}

export const summaryRule: JqlFieldRule = {
  operators: TEXT_OPERATORS,
  present: ALWAYS,
  contains: (text, name) => holdsText('d.summary_words', text, name),
  order: () => sql('d.summary COLLATE NOCASE'),
};

export const descriptionRule: JqlFieldRule = {
  operators: TEXT_OPERATORS,
  present: sql('d.description_words IS NOT NULL'),
  contains: (text, name) => holdsText('d.description_words', text, name),
};

const CONTAINING: ReadonlySet<JqlOperator> = new Set(['~', '!~']);

export const commentRule: JqlFieldRule = {
  operators: CONTAINING,
  present: sql('d.comment_words IS NOT NULL'),
  contains: (text, name) => holdsText('d.comment_words', text, name),
};

/** `text` searches summary, description, comments and the text of custom fields. */
export const anyTextRule: JqlFieldRule = {
  operators: new Set<JqlOperator>(['~']),
  present: ALWAYS,
  contains: (text, name) => {
    const custom = holdsText('v.words', text, name);
    return anyOf([
      holdsText('d.summary_words', text, name),
      holdsText("COALESCE(d.description_words, '')", text, name),
      holdsText("COALESCE(d.comment_words, '')", text, name),
      {
        sql: `EXISTS (SELECT 1 FROM jira_search_value v WHERE v.issue_id = d.issue_id AND v.words IS NOT NULL AND ${custom.sql})`,
        values: custom.values,
      },
    ]);
  },
};
