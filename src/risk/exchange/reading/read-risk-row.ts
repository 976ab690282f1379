import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cellDay, cellNumber, cellText } from '../../../files/cell-values';
import { keyOfWord, normalWord, type Words } from '../../../files/known-words';
import type { CellValue, RawRow } from '../../../files/table';
import type { ScoringModel } from '../../scoring/contract';
import { comparedRow, type ComparedRow } from '../import/contract';
import { DUE_FIELDS, type RiskField } from './column-words';
import type { RiskMapping } from './guess-mapping';
import {
  CATEGORY_WORDS,
  KIND_WORDS,
  PROXIMITY_WORDS,
  STATE_WORDS,
  STRATEGY_WORDS,
} from './value-words';

/** What is wrong with a cell: key and params under `exchange.problem.`. */
export interface CellProblem {
  readonly field: RiskField;
  readonly key:
    | 'missingValue'
    | 'badChoice'
    | 'badNumber'
    | 'badDate'
    | 'outOfRange'
    | 'tooLong'
    | 'ownerUnknown';
  readonly params: Readonly<Record<string, string | number>>;
}

/** A row as it is understood. With a problem it is not written. */
export interface ReadRow {
  readonly row: number;
  /** What people call it. */
  readonly title: string;
  readonly problems: readonly CellProblem[];
  /** Absent when there is a problem. */
  readonly compared?: ComparedRow;
}

/** What the words of a file can stand for in an engagement. */
export interface RiskWordbook {
  readonly categories: ScoringModel['categories'];
  readonly phases: readonly { readonly phaseId: string; readonly name: string }[];
  /** Accounts by the name that the file has for them; a name that is not one person's is absent. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Reads a row by a mapping. */
export function readRiskRow(
  { row, cells }: RawRow,
  mapping: RiskMapping,
  book: RiskWordbook,
): ReadRow {
  const problems: CellProblem[] = [];
  const fault = (
    field: RiskField,
    key: CellProblem['key'],
    params: CellProblem['params'] = {},
  ): undefined => {
    problems.push({ field, key, params });
    return undefined;
  };
  const cellOf = (field: RiskField): CellValue => {
    const column = mapping[field];
    return column === undefined ? undefined : cells[column];
  };
  const text = (field: RiskField) => cellText(cellOf(field));
  const isSaid = (field: RiskField) => mapping[field] !== undefined;
  /** An empty cell of a column takes a value away; a column that is not there says nothing. */
  const maybe = <Value>(field: RiskField, read: (value: string) => Value | undefined) => {
    if (!isSaid(field)) return undefined;
    const value = text(field);
    return value === undefined ? null : read(value);
  };
  const choice = <Key extends string>(field: RiskField, words: Words<Key>, value: string) =>
    keyOfWord(words, value) ??
    fault(field, 'badChoice', { value, choices: choicesOf(words).join(', ') });
  const whole = (field: RiskField, min: number, max: number) => {
    const value = text(field);
    if (value === undefined) return undefined;
    const number = cellNumber(cellOf(field));
    if (number !== undefined && Number.isInteger(number) && number >= min && number <= max)
      return number;
    const isWhole = Number.isInteger(number);
    fault(field, isWhole ? 'outOfRange' : 'badNumber', isWhole ? { value, min, max } : { value });
    return undefined;
  };
  const rating = (name: 'inherent' | 'residual') => {
    const probability = whole(`${name}Probability`, 1, 5);
    const [schedule, cost, quality] = [
      whole(`${name}Schedule`, 1, 5),
      whole(`${name}Cost`, 1, 5),
      whole(`${name}Quality`, 1, 5),
    ];
    const isRated = text(`${name}Probability`) !== undefined;
    const impacts = [`${name}Schedule`, `${name}Cost`, `${name}Quality`] as const;
    const hasImpact = impacts.some((field) => text(field) !== undefined);
    if (isRated && !hasImpact) fault(`${name}Schedule`, 'missingValue');
    if (hasImpact && !isRated && name === 'residual') fault(`${name}Probability`, 'missingValue');
    if (probability === undefined) return undefined;
    return { probability, ...given({ schedule, cost, quality }) };
  };
  for (const field of DUE_FIELDS) if (text(field) === undefined) fault(field, 'missingValue');
  const [kind, state, category] = [text('kind'), text('state'), text('category')];
  const day = maybe(
    'reviewDate',
    (value) => cellDay(cellOf('reviewDate'))?.day ?? fault('reviewDate', 'badDate', { value }),
  );
  const risk = {
    riskId: idOf(text('number'), [text('cause'), text('event'), text('effect')]),
    kind: kind === undefined ? 'threat' : choice('kind', KIND_WORDS, kind),
    cause: text('cause'),
    event: text('event'),
    effect: text('effect'),
    category:
      category === undefined ? undefined : choice('category', categoryWords(book), category),
    inherent: rating('inherent'),
    ...given({
      residual: isSaid('residualProbability') ? (rating('residual') ?? null) : undefined,
      phaseId: maybe('phase', (value) => choice('phase', phaseWords(book), value)),
      strategy: maybe('strategy', (value) => choice('strategy', STRATEGY_WORDS, value)),
      proximity: maybe('proximity', (value) => choice('proximity', PROXIMITY_WORDS, value)),
      response: maybe('response', (value) => value),
      trigger: maybe('trigger', (value) => value),
      contingency: maybe('contingency', (value) => value),
      ownerAccountId: maybe(
        'owner',
        (value) => book.accounts.get(value) ?? fault('owner', 'ownerUnknown', { value }),
      ),
      reviewDate: day,
      impactDays: isSaid('impactDays') ? (whole('impactDays', 0, 2_600) ?? null) : undefined,
    }),
  };
  const wanted = {
    row,
    risk,
    ...given({
      state: state === undefined ? undefined : choice('state', STATE_WORDS, state),
      reason: text('closingReason'),
    }),
  };
  const title = risk.event ?? risk.riskId;
  if (problems.length > 0) return { row, title, problems };
  const parsed = comparedRow.safeParse(wanted);
  if (parsed.success) return { row, title, problems, compared: parsed.data };
  return {
    row,
    title,
    problems: parsed.error.issues.map((issue) => {
      const field = FIELD_OF[String(issue.path.at(-1))] ?? 'event';
      const max = issue.code === 'too_big' ? Number(issue.maximum) : 0;
      return { field, key: 'tooLong', params: { length: text(field)?.length ?? 0, max } };
    }),
  };
}

/** Fields whose texts may be too long, by what the doorway calls them. */
const FIELD_OF: Readonly<Record<string, RiskField>> = {
  cause: 'cause',
  event: 'event',
  effect: 'effect',
  response: 'response',
  trigger: 'trigger',
  contingency: 'contingency',
  reason: 'closingReason',
};

/** Without what has no value, but with what is taken away. */
function given<Values extends object>(values: Values): Partial<Values> {
  // The entries are those of `values`.
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>;
}

/** The number where it can be an id; else one that follows from the words, so that the same row is the same risk. */
function idOf(number: string | undefined, texts: readonly (string | undefined)[]): string {
  if (number !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(number)) return number;
  const from = number === undefined ? texts.map((one) => normalWord(one ?? '')) : [number];
  return `file-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(from)))).slice(0, 24)}`;
}

function categoryWords({ categories }: RiskWordbook): Words<string> {
  return Object.fromEntries(
    categories.map(({ key, name }) => [
      key,
      name === undefined ? (CATEGORY_WORDS[key] ?? []) : [name],
    ]),
  );
}

function phaseWords({ phases }: RiskWordbook): Words<string> {
  return Object.fromEntries(phases.map(({ phaseId, name }) => [phaseId, [name]]));
}

function choicesOf(words: Words<string>): readonly string[] {
  return Object.entries(words).map(([key, [word]]) => word ?? key);
}
