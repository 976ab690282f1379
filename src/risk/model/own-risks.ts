import type { RiskKind } from '../contract';
import type { LibraryTexts, OfferedRisk } from '../library/contract';

export type Language = 'en' | 'zh';

interface Act {
  readonly accountId: string;
  readonly at: number;
}

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
  /** Who took it into the library; unknown of those that were approved before that was kept. */
  readonly approved?: Act | undefined;
}

/** What is known of an own risk that is offered no more. Its texts are gone: they may be why it was taken out. */
export interface RetiredRisk extends Pick<OwnRisk, 'number' | 'approved'> {
  readonly by: Act;
}

/** The own risks of one template. */
export interface OwnShelf {
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** The highest number that was ever given: a register that adopted it must not take another risk for it. */
  readonly last: number;
  readonly risks: readonly OwnRisk[];
  /** The latest last. */
  readonly retired: readonly RetiredRisk[];
}

export const EMPTY_SHELF: OwnShelf = { version: 0, last: 0, risks: [], retired: [] };

/** Risks of one shelf, and what they may take: Forge stores 240 KiB a record. */
export const MOST_OWN = 200;
export const MOST_BYTES = 230_000;
/** Of so many that were taken out it is known who did that: they fit beside a full shelf. */
export const MOST_RETIRED = 50;

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
  shelf: OwnShelf,
  risk: Omit<OwnRisk, 'number'>,
): { readonly shelf: OwnShelf; readonly number: number } | undefined {
  const { version, last, risks } = shelf;
  const number = last + 1;
  const all = [...risks, { ...risk, number }];
  if (all.length > MOST_OWN || bytesOf(all) > MOST_BYTES) return undefined;
  return { shelf: { ...shelf, version: version + 1, last: number, risks: all }, number };
}

/** The shelf without one of them, and with who took it out; undefined when it is not there any more. */
export function retired(shelf: OwnShelf, number: number, by: Act): OwnShelf | undefined {
  const gone = shelf.risks.find((risk) => risk.number === number);
  if (gone === undefined) return undefined;
  const { approved } = gone;
  return {
    ...shelf,
    version: shelf.version + 1,
    risks: shelf.risks.filter((risk) => risk !== gone),
    retired: [...shelf.retired, { number, approved, by }].slice(-MOST_RETIRED),
  };
}

/** What something takes at the most as it is stored: a sign beyond ASCII is up to three bytes. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  return text.length + 2 * text.replace(/[\0-\x7f]/g, '').length;
}
