import { bytesOf, MOST_BYTES, type OwnRisk, type OwnShelf } from './own-risks';

interface Act {
  readonly accountId: string;
  readonly at: number;
}

/** A risk of the register that somebody would have in the library. */
export interface Proposal {
  readonly proposalId: string;
  readonly riskId: string;
  readonly state: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  readonly by: Act;
  /** Present while it waits: what was approved stands in the library, and what came to nothing is not kept. */
  readonly risk?: Omit<OwnRisk, 'number'> | undefined;
  /** The last word on it: the judge's, or that of whoever withdrew his own. */
  readonly judged?: (Act & { readonly reason?: string | undefined }) | undefined;
  /** Of the own risk that it became. */
  readonly number?: number | undefined;
}

/** What was proposed in one engagement, the latest last. */
export interface ProposalList {
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  readonly proposals: readonly Proposal[];
}

/** Proposals of one engagement that may wait at once. */
export const MOST_WAITING = 200;

/**
 * The list with one more. What came to nothing, or was taken out of the library, makes room, the oldest first; what waits
 * or stands in the library does not.
 * @returns undefined when there is no room.
 */
export function proposed(
  { version, proposals }: ProposalList,
  wanted: Proposal,
  shelf: OwnShelf,
): ProposalList | undefined {
  if (proposals.filter(({ state }) => state === 'waiting').length >= MOST_WAITING) return undefined;
  const all = [...proposals, wanted];
  while (bytesOf(all) > MOST_BYTES) {
    const oldest = all.findIndex((one) => !isStanding(one, shelf));
    if (oldest < 0) return undefined;
    all.splice(oldest, 1);
  }
  return { version: version + 1, proposals: all };
}

/** What stands in the way of proposing a risk again: one that waits, or that the library has. */
export function standing(
  { proposals }: ProposalList,
  riskId: string,
  shelf: OwnShelf,
): Proposal | undefined {
  return proposals.find((one) => one.riskId === riskId && isStanding(one, shelf));
}

/** Whether it waits, or the library has what became of it. */
export function isStanding({ state, number }: Proposal, { risks }: OwnShelf): boolean {
  return state === 'waiting' || risks.some((risk) => risk.number === number);
}

/** The list after somebody's word on one of them. */
export function judged(
  { version, proposals }: ProposalList,
  proposalId: string,
  word: Required<Pick<Proposal, 'state' | 'judged'>> & Pick<Proposal, 'number'>,
): ProposalList {
  return {
    version: version + 1,
    proposals: proposals.map((one) => {
      if (one.proposalId !== proposalId) return one;
      const { riskId, by } = one;
      return { proposalId, riskId, by, ...word };
    }),
  };
}

/**
 * The first text that names the client: what leaves an engagement must not tell for whom it was.
 * @param texts By field.
 */
export function fieldNaming(
  clientName: string,
  texts: Readonly<Record<string, string>>,
): string | undefined {
  const name = clientName.trim().toLowerCase();
  // One letter or sign names nobody.
  if (Array.from(name).length < 2) return undefined;
  const holds = (text: string): boolean => {
    const words = text.toLowerCase();
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      const isWord = !isLatin(words[at - 1]) && !isLatin(words[at + name.length]);
      if (isWord || !isLatin(name[0])) return true;
    }
    return false;
  };
  return Object.entries(texts).find(([, text]) => holds(text))?.[0];
}

/** Whether a word of these letters goes on with it; Chinese is written without spaces. */
function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\p{N}]/u.test(sign);
}
