import * as z from 'zod/mini';
import { MOST_CHANGES, riskId, type RiskKind, type RisksChanged } from '../contract';
import { level } from '../rating/contract';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const keyOf = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(64)));
const sentence = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(500)));
/** Shorter than in a register: a template's own risks share one record. */
const passage = z.lazy(() => z.string().check(z.maxLength(1_000)));

/** The texts of a library's risk in one language; response and contingency may be empty. */
export const libraryTexts = z.lazy(() =>
  z.strictObject({
    cause: sentence,
    event: sentence,
    effect: sentence,
    response: passage,
    contingency: passage,
  }),
);
export type LibraryTexts = z.infer<typeof libraryTexts>;

/** Categories that every register begins with: one that an engagement made up might tell of its client. */
export const libraryCategory = z.enum([
  'client',
  'data',
  'interface',
  'scope',
  'technical',
  'people',
  'vendor',
]);

/** What somebody would have others of the site find in the library. */
export const offeredRisk = z.lazy(() =>
  z.strictObject({
    /** In the engagement's language. */
    texts: libraryTexts,
    /** In the other language of the app, where somebody wrote them. */
    otherTexts: z.optional(libraryTexts),
    category: libraryCategory,
    probability: level,
    impact: level,
  }),
);
export type OfferedRisk = z.infer<typeof offeredRisk>;

const engagementId = recordId;
const ownKey = z.lazy(() => z.string().check(z.regex(/^own-[1-9]\d{0,8}$/)));
export const riskLibraryPayloads = {
  /** Typical risks: the template's and those given back, which of them are in the register, and what was proposed here. */
  'risk.library': z.lazy(() => z.strictObject({ engagementId })),
  /** Takes typical risks into the register, in the engagement's language; one that is there already stays. */
  'risk.adopt': z.lazy(() =>
    z.strictObject({
      engagementId,
      keys: z.array(keyOf).check(z.minLength(1), z.maxLength(MOST_CHANGES)),
    }),
  ),
  /** Proposes a risk of the register for the library. The id is the browser's, so that it is proposed once. */
  'risk.propose': z.lazy(() =>
    z.strictObject({ engagementId, proposalId: recordId, riskId, offered: offeredRisk }),
  ),
  /** Takes one's own proposal back while nobody has judged it. */
  'risk.withdrawProposal': z.lazy(() => z.strictObject({ engagementId, proposalId: recordId })),
  /** Takes an own risk out of the library of the site; registers that adopted it keep it. */
  'risk.retireOwn': z.lazy(() => z.strictObject({ engagementId, key: ownKey })),
  /** Takes a proposal into the library of the site, or declines it; `reason` is due for declining. */
  'risk.judgeProposal': z.lazy(() =>
    z.strictObject({
      engagementId,
      proposalId: recordId,
      verdict: z.enum(['approved', 'declined']),
      reason: z.optional(sentence),
    }),
  ),
} as const;

export interface RiskLibraryResults {
  'risk.library': RiskLibrary;
  'risk.adopt': RisksChanged;
  'risk.propose': ProposalView;
  'risk.judgeProposal': ProposalView;
  'risk.withdrawProposal': ProposalView;
  'risk.retireOwn': OwnRetired;
}

export interface OwnRetired {
  /** Of what is not in the library any more. */
  readonly key: string;
}

export interface RiskLibrary {
  /** What the engagement's texts are written in. */
  readonly language: 'en' | 'zh';
  readonly phases: readonly {
    readonly phaseId: string;
    readonly name: string;
    readonly risks: readonly LibraryRisk[];
  }[];
  /** Own ones that belong to no phase of this engagement. */
  readonly anyPhase: readonly LibraryRisk[];
  /** What was proposed in this engagement, the latest first. */
  readonly proposals: readonly ProposalView[];
  /** Own risks of this template that are offered no more, the latest first. */
  readonly retired: readonly RetiredOwn[];
  /** Whether whoever asks may take own risks out of the library. */
  readonly canRetire: boolean;
}

interface Act {
  readonly accountId: string;
  readonly at: number;
}

export interface RetiredOwn {
  readonly key: string;
  readonly by: Act;
  readonly approved?: Act | undefined;
}

export interface LibraryRisk {
  readonly key: string;
  readonly kind: RiskKind;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly category: string;
  readonly probability: number;
  readonly impact: number;
  readonly response: string;
  readonly contingency: string;
  /** Given back by an engagement of this site; the others are the template's. */
  readonly isOwn: boolean;
  readonly isAdopted: boolean;
  /** Who took an own one into the library, where that is known. */
  readonly approved?: Act | undefined;
}

export interface ProposalView {
  readonly proposalId: string;
  readonly riskId: string;
  /** `retired`: approved once, and taken out of the library since. */
  readonly state: 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'retired';
  readonly by: Act;
  /** Present while it waits. */
  readonly offered?: OfferedRisk;
  readonly judged?: Act & { readonly reason?: string };
  /** Who took out of the library what became of it. */
  readonly retired?: Act;
  /** Whether whoever asks proposed it. */
  readonly isMine: boolean;
  /** Whether whoever asks may take it back: his own, while it waits. */
  readonly canWithdraw: boolean;
  /** Whether whoever asks may approve or decline it: nobody does that with his own. */
  readonly canJudge: boolean;
}
