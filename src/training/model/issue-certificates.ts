import type { CertificateFacts } from '../certificate/contract';
import type { ChapterRow } from '../chapter/contract';
import type { RosterRow } from '../people/contract';
import type { Track } from '../register/contract';
import { certificateNumber, certificateState, codeOf, learntOf, monthsAfter } from './certificate';
import { chaptersOf, countsSince, isTrackDone, progressIn, type Learner } from './learner';

/** What a certificate says besides what was learnt. */
export interface Issuing {
  readonly now: number;
  /** `YYYY-MM-DD` of `now`. */
  readonly today: string;
  readonly clientName: string;
  /** Months. */
  readonly validity: number;
  /** Unguessable, one for each track. */
  readonly ids: Readonly<Record<Track, string>>;
}

/**
 * Certificates that are due now: for each track of somebody of which he has learnt all, unless he has one that holds. A
 * track that was passed once and not changed since so has one certificate, however often this is asked.
 */
export function dueCertificates(
  learner: Learner,
  row: RosterRow,
  chapters: readonly ChapterRow[],
  issuing: Issuing,
): { readonly row: RosterRow; readonly certificates: readonly CertificateFacts[] } {
  let after = row;
  const certificates: CertificateFacts[] = [];
  for (const track of row.tracks) {
    const known = row.certificates[track];
    const state = known && certificateState(known, chapters, track, issuing.today);
    if (state === 'valid') continue;
    if (!isTrackDone(learner, chapters, track, countsSince(known, issuing.today))) continue;
    const certificate = newCertificate(learner, after, chapters, track, issuing);
    certificates.push(certificate);
    const { number, code, issuedAt: at, expires } = certificate;
    const learnt = learntOf(certificate.chapters);
    after = {
      ...after,
      issued: after.issued + 1,
      certificates: { ...after.certificates, [track]: { number, code, at, learnt, expires } },
    };
  }
  return { row: after, certificates };
}

function newCertificate(
  learner: Learner,
  row: RosterRow,
  chapters: readonly ChapterRow[],
  track: Track,
  { now, today, clientName, validity, ids }: Issuing,
): CertificateFacts {
  const learnt = chaptersOf(chapters, track);
  const scores = learnt.flatMap(({ chapterId, questions }) => {
    const { passed } = progressIn(learner, chapterId);
    return questions === 0 || passed === undefined ? [] : [passed.score];
  });
  const sum = scores.reduce((all, score) => all + score, 0);
  return {
    engagementId: learner.engagementId,
    code: codeOf(ids[track]),
    version: 1,
    number: certificateNumber(learner.engagementId, row, track),
    accountId: learner.accountId,
    track,
    clientName,
    ...(scores.length === 0 ? {} : { score: Math.floor(sum / scores.length) }),
    chapters: learnt.map(({ chapterId, number, title, material }) => ({
      chapterId,
      number,
      title,
      material,
    })),
    issuedAt: now,
    issued: today,
    expires: monthsAfter(today, validity),
  };
}
