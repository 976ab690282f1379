import { CODE_LENGTH, type CertificateState } from '../certificate/contract';
import type { ChapterRow } from '../chapter/contract';
import type { CertificateMark, RosterRow, TraineeStatus } from '../people/contract';
import type { Track } from '../register/contract';
import { seededNumbers } from './seeded-order';
import { chaptersOf } from './learner';

const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Bits that one letter stands for. */
const LETTER_BITS = 5;

const TRACK_LETTERS: Readonly<Record<Track, string>> = {
  manager: 'M',
  operator: 'O',
  administrator: 'A',
  seedTrainer: 'S',
};

/** A number that no other certificate of the engagement has: who, for what, and which of his. */
export function certificateNumber(
  engagementId: string,
  { number, issued }: Pick<RosterRow, 'number' | 'issued'>,
  track: Track,
): string {
  const who = String(number).padStart(4, '0');
  return `${engagementId.toUpperCase()}-${TRACK_LETTERS[track]}${who}-${String(issued + 1)}`;
}

/** The code by which anybody checks a certificate, from an id that nobody can guess. */
export function codeOf(id: string): string {
  // Each letter of the id brings its own bits: a number of 32 bits alone would be too few to be safe from guessing.
  const letters = id.split('').map((letter) => letter.charCodeAt(0));
  const mix = seededNumbers(id);
  return Array.from({ length: CODE_LENGTH }, (_, at) => {
    const own = letters[at % letters.length] ?? 0;
    const mixed = Math.floor(mix() * 2 ** LETTER_BITS);
    return CODE_LETTERS.charAt((own ^ mixed) % CODE_LETTERS.length);
  }).join('');
}

/** The same day so many months later; the last of the month where there is no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** What was learnt, by number of the chapter. */
export function learntOf(
  chapters: readonly Pick<ChapterRow, 'number' | 'material'>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(chapters.map(({ number, material }) => [String(number), material]));
}

/**
 * How a certificate stands on a day, with the chapters as they are. Whether they are what was learnt is told by what they
 * count, never by times: those of two servers differ.
 */
export function certificateState(
  { learnt, expires, revokedAt }: Pick<CertificateMark, 'learnt' | 'expires' | 'revokedAt'>,
  chapters: readonly ChapterRow[],
  track: Track,
  today: string,
): CertificateState {
  if (revokedAt !== undefined) return 'revoked';
  if (expires < today) return 'expired';
  const isOther = chaptersOf(chapters, track).some(
    ({ number, material }) => learnt[String(number)] !== material,
  );
  return isOther ? 'refreshNeeded' : 'valid';
}

/** How far somebody is with a track. */
export function traineeStatusOf(
  { begun, certificates }: Pick<RosterRow, 'begun' | 'certificates'>,
  chapters: readonly ChapterRow[],
  track: Track,
  today: string,
): TraineeStatus {
  const certificate = certificates[track];
  const state =
    certificate === undefined ? 'revoked' : certificateState(certificate, chapters, track, today);
  if (state === 'valid') return 'passed';
  if (state === 'revoked') return begun.includes(track) ? 'inProgress' : 'notStarted';
  return state;
}
