import type { ExamFacts, ExamSignature } from '../../exam/contract';
import { examHash } from './exam-content';
import { examTally } from './exam-tally';

export type SigningParty = 'observer' | 'learner';

/** As what somebody may sign: nobody is both. */
export function signingParty(
  { accountId, observer }: Pick<ExamFacts, 'accountId' | 'observer'>,
  caller: string,
): SigningParty | undefined {
  if (accountId === observer) return undefined;
  if (caller === observer) return 'observer';
  return caller === accountId ? 'learner' : undefined;
}

export type Signing =
  | { readonly kind: 'sign' }
  /** He has signed this very content before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'observerFirst' }
  /** It is not, or no longer, what he saw. */
  | { readonly kind: 'changed' };

/** Whether somebody's signature can be put on what he saw: the observer's first, then the learner's on the same. */
export function signingOf(exam: ExamFacts, party: SigningParty, seen: string): Signing {
  const own = exam.signatures[party];
  if (own?.hash === seen) return { kind: 'known' };
  if (examHash(exam) !== seen || own !== undefined) return { kind: 'changed' };
  if (examTally(exam).isPassed === undefined) return { kind: 'unmarked' };
  if (party === 'learner' && exam.signatures.observer?.hash !== seen) {
    return { kind: 'observerFirst' };
  }
  return { kind: 'sign' };
}

/** The exam with a signature; with the learner's it is closed for ever. */
export function signed(exam: ExamFacts, party: SigningParty, signature: ExamSignature): ExamFacts {
  return {
    ...exam,
    version: exam.version + 1,
    changedAt: signature.at,
    state: party === 'observer' ? 'observed' : 'closed',
    signatures: { ...exam.signatures, [party]: signature },
  };
}
