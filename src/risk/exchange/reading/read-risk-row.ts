import type { Words } from '../../../files/known-words';
import type { ColumnMapping } from '../../../files/reading/column-mapping';
import { given, parsedRow, rowCells, type ReadRow } from '../../../files/reading/row-cells';
import { recordIdOf } from '../../../files/reading/record-id';
import type { RawRow } from '../../../files/table';
import type { ScoringModel } from '../../scoring/contract';
import { comparedRow, type ComparedRow } from '../import/contract';
import { DUE_FIELDS, type RiskField } from './column-words';
import {
  CATEGORY_WORDS,
  KIND_WORDS,
  PROXIMITY_WORDS,
  STATE_WORDS,
  STRATEGY_WORDS,
  VELOCITY_WORDS,
} from './value-words';

/** What the words of a file can stand for in an engagement. */
export interface RiskWordbook {
  readonly categories: ScoringModel['categories'];
  readonly phases: readonly { readonly phaseId: string; readonly name: string }[];
  /** Accounts by the name that the file has for them; a name that is not one person's is absent. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Reads a row by a mapping. */
export function readRiskRow(
  raw: RawRow,
  mapping: ColumnMapping<RiskField>,
  book: RiskWordbook,
): ReadRow<RiskField, ComparedRow> {
  const { row } = raw;
  const { problems, fault, text, isSaid, maybe, day, choice, whole } = rowCells(raw, mapping);
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
  const risk = {
    riskId: recordIdOf(text('number'), [text('cause'), text('event'), text('effect')]),
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
      velocity: maybe('velocity', (value) => choice('velocity', VELOCITY_WORDS, value)),
      response: maybe('response', (value) => value),
      trigger: maybe('trigger', (value) => value),
      contingency: maybe('contingency', (value) => value),
      ownerAccountId: maybe(
        'owner',
        (value) => book.accounts.get(value) ?? fault('owner', 'personUnknown', { value }),
      ),
      reviewDate: day('reviewDate'),
      impactDays: isSaid('impactDays') ? (whole('impactDays', 0, 2_600) ?? null) : undefined,
    }),
  };
  const wanted = {
    row,
    risk,
    ...given({
      state: state === undefined ? undefined : choice('state', STATE_WORDS, state),
      reason: text('closingReason'),
      activatedOn: day('activatedOn'),
    }),
  };
  const title = risk.event ?? risk.riskId;
  return parsedRow(
    { row, title, problems, text },
    comparedRow,
    wanted,
    (name) => FIELD_OF[name] ?? 'event',
  );
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
