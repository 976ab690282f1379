import type { RiskKind } from '../contract';
import type { LibraryTexts, OfferedRisk } from '../library/contract';

export type Language = 'en' | 'zh';

/** A risk that an engagement gave back: what it says, and nothing of where it comes from. */
export interface OwnRisk {
  /** From 1, in the order of approval. */
  readonly number: number;
  readonly kind: RiskKind;
  /** Key of a phase of the template. */
  readonly phase?: string | undefined;
  readonly category: OfferedRisk['category'];
  readonly probability: number;
  readonly impact: number;
  /** What it was written in. */
  readonly language: Language;
  readonly texts: Readonly<Partial<Record<Language, LibraryTexts | undefined>>>;
}

/** The own risks of one template. */
export interface OwnShelf {
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** The highest number that was ever given: a register that adopted it must not take another risk for it. */
  readonly last: number;
  readonly risks: readonly OwnRisk[];
}

export const EMPTY_SHELF: OwnShelf = { version: 0, last: 0, risks: [] };

/** Risks of one shelf, and what they may take: Forge stores 240 KiB a record. */
export const MOST_OWN = 200;
export const MOST_BYTES = 230_000;

/** The key by which it is adopted; no template has such a one. */
export function ownKey({ number }: Pick<OwnRisk, 'number'>): string {
  return `own-${String(number)}`;
}

/** The number of an own risk that a key names. */
export function ownNumber(key: string): number {
  return Number(key.replace('own-', ''));
}

/** In the reader's language, or in the one that it was written in. */
export function textsFor({ texts, language }: OwnRisk, wanted: Language): LibraryTexts {
  const found = texts[wanted] ?? texts[language];
  return found ?? { cause: '', event: '', effect: '', response: '', contingency: '' };
}

/** The shelf with one more; undefined when it is full. */
export function shelved(
  { version, last, risks }: OwnShelf,
  risk: Omit<OwnRisk, 'number'>,
): { readonly shelf: OwnShelf; readonly number: number } | undefined {
  const number = last + 1;
  const all = [...risks, { ...risk, number }];
  if (all.length > MOST_OWN || bytesOf(all) > MOST_BYTES) return undefined;
  return { shelf: { version: version + 1, last: number, risks: all }, number };
}

/** The shelf without one of them; undefined when it is not there any more. */
export function retired({ version, last, risks }: OwnShelf, number: number): OwnShelf | undefined {
  const left = risks.filter((risk) => risk.number !== number);
  return left.length === risks.length ? undefined : { version: version + 1, last, risks: left };
}

/** What something takes at the most as it is stored: a sign beyond ASCII is up to three bytes. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  return text.length + 2 * text.replace(/[\0-\x7f]/g, '').length;
}
