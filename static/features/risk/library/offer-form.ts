import type { RiskView } from '../../../../src/risk/contract';
import {
  libraryCategory,
  type LibraryTexts,
  type OfferedRisk,
} from '../../../../src/risk/library/contract';
import { cellOf } from '../../../../src/risk/rating/contract';

export const TEXT_FIELDS = ['cause', 'event', 'effect', 'response', 'contingency'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
type Category = OfferedRisk['category'];
type Level = OfferedRisk['probability'];

/** What is about to be offered, as somebody writes it. */
export interface OfferForm {
  readonly texts: LibraryTexts;
  readonly otherTexts: LibraryTexts;
  readonly category: Category | '';
  readonly probability: Level;
  readonly impact: Level;
}

const NOTHING: LibraryTexts = { cause: '', event: '', effect: '', response: '', contingency: '' };
/** Response and contingency of a register may be longer than the library takes. */
const LONGEST = 1_000;

/** A copy of the risk, to be written for others. */
export function offerFormOf(risk: RiskView): OfferForm {
  const { cause, event, effect, response = '', contingency = '', inherent, category } = risk;
  const cell = cellOf(inherent);
  return {
    texts: {
      cause,
      event,
      effect,
      response: response.slice(0, LONGEST),
      contingency: contingency.slice(0, LONGEST),
    },
    otherTexts: NOTHING,
    category: libraryCategory.options.find((one) => one === category) ?? '',
    probability: cell.probability,
    impact: cell.impact,
  };
}

/** What must be filled in first: a second language is written whole or not at all. */
export function missingIn({ texts, otherTexts, category }: OfferForm): readonly string[] {
  const empty = (part: string, written: LibraryTexts) =>
    (['cause', 'event', 'effect'] as const)
      .filter((field) => written[field].trim() === '')
      .map((field) => `${part}.${field}`);
  return [
    ...empty('texts', texts),
    ...(hasAny(otherTexts) ? empty('otherTexts', otherTexts) : []),
    ...(category === '' ? ['category'] : []),
  ];
}

/** What is sent. Undefined: something is missing. */
export function offeredOf(form: OfferForm): OfferedRisk | undefined {
  const { category, probability, impact, otherTexts } = form;
  if (category === '' || missingIn(form).length > 0) return undefined;
  return {
    texts: trimmed(form.texts),
    ...(hasAny(otherTexts) ? { otherTexts: trimmed(otherTexts) } : {}),
    category,
    probability,
    impact,
  };
}

function hasAny(texts: LibraryTexts): boolean {
  return TEXT_FIELDS.some((field) => texts[field].trim() !== '');
}

function trimmed({ cause, event, effect, response, contingency }: LibraryTexts): LibraryTexts {
  return {
    cause: cause.trim(),
    event: event.trim(),
    effect: effect.trim(),
    response: response.trim(),
    contingency: contingency.trim(),
  };
}
