import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import { rolesOf } from '../../../access/roles';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../../engagement/records';
import { journalled } from '../../../engagement/usecases/journalled';
import type { RecordOperation } from '../../../ports/record-store';
import type { ExamFacts, ExamView } from '../../exam/contract';
import { examRecord, examReference, readExam } from '../../exam/records';
import { examContent } from '../../model/exam/exam-content';
import { signed, signingOf, signingParty, type SigningParty } from '../../model/exam/signing';
import { editTraining, setOperation, type TrainingState } from '../edit-training';
import { learnerIn, learnerReferences, type LearnerState } from '../read-learner';
import { learningWrites } from '../store-learning';
import { checkObserves, examView, observerReference, observes, unknownExam } from './exam-access';
import { examWrites, waitsForLearner, withExam } from './exam-writes';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'ids'>;

interface Signed {
  readonly accountId: string;
  readonly chapterId: string;
  readonly number: number;
  readonly hash: string;
  readonly name: string;
}

/**
 * Puts the caller's signature on an exam as he saw it, with its entry in the engagement's journal: the observer's first, then
 * the learner's, which closes it. A passed one counts from then on, and the certificates that are due by it are issued in the
 * same transaction. Signed again on the same content, it is answered as the first time.
 * @throws AppError FORBIDDEN for anybody else; NOT_FOUND; CONFLICT where it is not what he saw; INVALID for what is not
 *   marked, or where the observer has not signed.
 */
export async function signExam(
  deps: Deps,
  access: RecordAccess<Engagement>,
  asked: Signed,
): Promise<ExamView> {
  const { caller } = access;
  const { id } = access.engagement;
  const { accountId, chapterId } = asked;
  const reference = examReference({ engagementId: id, accountId, chapterId });
  const own = observerReference(id, caller.accountId);
  const references = [
    engagementReference(id),
    reference,
    ...learnerReferences(id, accountId),
  ].filter(({ key }) => key !== own.key);
  return editTraining<ExamView>(deps, id, [own, ...references], (stored) => {
    const engagement = engagementIn(stored, access.engagement);
    const roles = rolesOf(engagement.draft.people, caller.accountId);
    const isObserver = observes(stored, access, roles);
    if (caller.accountId !== accountId) checkObserves(isObserver, caller.accountId, accountId);
    const record = stored.at(reference);
    if (record === undefined) throw unknownExam();
    const exam = readExam(record);
    if (exam.number !== asked.number) throw unknownExam();
    const party = signingParty(exam, caller.accountId);
    if (party === undefined) throw new AppError({ code: 'FORBIDDEN', key: 'examNotYours' });
    if (!maySign(exam, party, asked.hash)) {
      return { answer: examView(exam, caller.accountId, isObserver) };
    }
    const state = learnerIn(stored, accountId);
    if (state === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'traineeUnknown' });
    const by = { signatory: caller.accountId, name: asked.name, hash: asked.hash };
    const { after, operations } = signatureOf(deps, engagement, exam, party, by);
    return {
      answer: examView(after, caller.accountId, isObserver),
      operations: [
        ...operations,
        ...(party === 'observer'
          ? examWrites(state.learner, exam, after)
          : closingWrites(deps, engagement, state, exam, after)),
        waitsForLearner(engagement, after),
      ],
    };
  });
}

/** The engagement as it is stored now: who has which role counts as of the signature. */
function engagementIn({ at }: Pick<TrainingState, 'at'>, known: Engagement): Engagement {
  const record = at(engagementReference(known.id));
  return record === undefined ? known : readEngagement(record);
}

/** False where it was signed before. @throws AppError for what cannot be signed. */
function maySign(exam: ExamFacts, party: SigningParty, hash: string): boolean {
  const { title, observer, changedAt } = exam;
  switch (signingOf(exam, party, hash).kind) {
    case 'sign':
      return true;
    case 'known':
      return false;
    case 'unmarked':
      throw new AppError({ code: 'INVALID', field: 'hash', key: 'examUnmarked' });
    case 'observerFirst':
      throw new AppError({ code: 'INVALID', field: 'hash', key: 'observerSignsFirst' });
    case 'changed':
      throw new AppError({
        code: 'CONFLICT',
        key: 'examChangedMeanwhile',
        params: { item: title, accountId: observer, at: changedAt },
      });
  }
}

function signatureOf(
  { clock }: Pick<Deps, 'clock'>,
  engagement: Engagement,
  exam: ExamFacts,
  party: SigningParty,
  { signatory, name, hash }: Pick<Signed, 'name' | 'hash'> & { readonly signatory: string },
): { readonly after: ExamFacts; readonly operations: readonly RecordOperation[] } {
  const at = clock.now();
  const meaning = `exam.${party}`;
  const { entry, operations } = journalled(engagement, {
    type: 'examSigned',
    at,
    accountId: signatory,
    content: { ...examContent(exam), meaning, name, contentHash: hash },
  });
  const signature = { accountId: signatory, name, at, sequence: entry.sequence, hash };
  return { after: signed(exam, party, signature), operations };
}

/** The learner's signature: what he has shown counts, and certificates that were only waiting for it are issued. */
function closingWrites(
  deps: Deps,
  engagement: Engagement,
  state: LearnerState,
  before: ExamFacts,
  after: ExamFacts,
): readonly RecordOperation[] {
  const learner = withExam(state.learner, after);
  const writes = learningWrites(deps, engagement, state, learner, after.chapterId);
  return [...writes.operations, setOperation(examRecord(after), before.version)];
}
