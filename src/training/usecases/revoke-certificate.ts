import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CertificateView } from '../certificate/contract';
import { rosterPartOf } from '../model/readiness';
import {
  certificateRecord,
  certificateReference,
  readCertificate,
  rosterRecord,
  rosterReference,
} from '../people-records';
import { editTraining, readTraining, setOperation } from './edit-training';
import { rosterIn, withPerson } from './read-people';
import { certificateView, unknownCertificate } from './show-certificate';

/**
 * Takes a certificate back, for a reason that whoever checks it is told. Its holder has to learn and pass all of the track
 * again. Revoked again by the same person for the same reason, it is answered as the first time.
 * @throws AppError NOT_FOUND for an unknown code; CONFLICT with who and when for one that is revoked already.
 */
export async function revokeCertificate(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  code: string,
  reason: string,
): Promise<CertificateView> {
  const { engagement, caller } = access;
  const reference = certificateReference(engagement.id, code);
  // Whose it is never changes, so where he stands in the roster may be known from an earlier read.
  const first = (await readTraining(deps, engagement.id, [reference])).at(reference);
  if (first === undefined) throw unknownCertificate();
  const holder = readCertificate(first).accountId;
  const number = rosterPartOf(holder);
  const roster = rosterReference(engagement.id, number);
  return editTraining(deps, engagement.id, [reference, roster], ({ head, at }) => {
    const known = readCertificate(at(reference) ?? first);
    const now = deps.clock.now();
    if (known.revoked !== undefined) {
      const { accountId, at: when } = known.revoked;
      const isSame = accountId === caller.accountId && known.revoked.reason === reason;
      if (isSame) return { answer: certificateView(head, known, access, now) };
      const params = { item: known.number, accountId, at: when };
      throw new AppError({ code: 'CONFLICT', key: 'certificateRevoked', params });
    }
    const revoked = { accountId: caller.accountId, at: now, reason };
    const certificate = { ...known, version: known.version + 1, revoked };
    const part = rosterIn(at(roster), engagement.id, number);
    const row = part.rows.find(({ accountId }) => accountId === holder);
    const mark = row?.certificates[known.track];
    // A newer one of the same track stands by itself.
    const isCurrent = row !== undefined && mark?.code === code;
    const after = isCurrent && {
      ...row,
      certificates: { ...row.certificates, [known.track]: { ...mark, revokedAt: now } },
    };
    return {
      answer: certificateView(head, certificate, access, now),
      operations: [
        setOperation(certificateRecord(certificate), known.version),
        ...(after
          ? [
              setOperation(
                rosterRecord({ ...withPerson(part, after), version: part.version + 1 }),
                part.version,
              ),
            ]
          : []),
      ],
    };
  });
}
