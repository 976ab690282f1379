import * as z from 'zod/mini';
import type { Track } from '../register/contract';

/** Characters that nobody can guess; people read them from paper, so there is none that looks like another one. */
export const CODE_LENGTH = 16;
/**
 * By which a certificate is checked. 16 letters of 32 have room for 80 bits, and each code comes from an id of 88 random bits:
 * at 100 tries a second it takes some 10^10 years to come upon one of 5,000 codes. Whoever asks must see the project besides,
 * and is told the same of a code that is nobody's as of one that is another engagement's.
 */
export const verificationCode = z.lazy(() =>
  z.string().check(z.regex(/^[23456789ABCDEFGHJKLMNPQRSTUVWXYZ]{16}$/)),
);

/** Proof that somebody has passed a track. */
export interface CertificateFacts {
  readonly engagementId: string;
  readonly code: string;
  /** From 1; counts being revoked. */
  readonly version: number;
  readonly number: string;
  readonly accountId: string;
  readonly track: Track;
  readonly clientName: string;
  /** Mean of the quizzes, in per cent; absent where reading was enough. */
  readonly score?: number | undefined;
  /** What was passed: chapters as they were then. */
  readonly chapters: readonly {
    readonly chapterId: string;
    readonly number: number;
    readonly title: string;
    readonly material: number;
  }[];
  readonly issuedAt: number;
  readonly issued: string;
  /** Last day on which it holds. */
  readonly expires: string;
  readonly revoked?:
    | { readonly accountId: string; readonly at: number; readonly reason: string }
    | undefined;
}

export type CertificateState = 'valid' | 'expired' | 'revoked' | 'refreshNeeded';

export interface CertificateView {
  readonly certificate: CertificateFacts;
  readonly state: CertificateState;
  readonly can: { readonly revoke: boolean };
}
