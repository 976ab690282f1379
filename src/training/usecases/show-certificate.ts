import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { CertificateFacts, CertificateView } from '../certificate/contract';
import { certificateState, learntOf } from '../model/certificate';
import type { TrainingHead } from '../model/training-head';
import { certificateReference, readCertificate } from '../people-records';
import { readTraining } from './edit-training';

/**
 * The certificate that a code stands for, and whether it holds today.
 * @throws AppError NOT_FOUND for a code that no certificate of the engagement has.
 */
export async function showCertificate(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  code: string,
): Promise<CertificateView> {
  const { id } = access.engagement;
  const reference = certificateReference(id, code);
  const { head, at } = await readTraining(deps, id, [reference]);
  const record = at(reference);
  if (record === undefined) throw unknownCertificate();
  return certificateView(head, readCertificate(record), access, deps.clock.now());
}

export function unknownCertificate(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'certificateUnknown' });
}

export function certificateView(
  { chapters }: Pick<TrainingHead, 'chapters'>,
  certificate: CertificateFacts,
  { rights, roles }: RecordAccess<Engagement>,
  now: number,
): CertificateView {
  const { expires, revoked, track } = certificate;
  const mark = { learnt: learntOf(certificate.chapters), expires, revokedAt: revoked?.at };
  return {
    certificate,
    state: certificateState(mark, chapters, track, formatDay(dayOfTime(now))),
    can: { revoke: revoked === undefined && mayDo('configure', rights, roles) },
  };
}
