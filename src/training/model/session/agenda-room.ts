import { storedBytes } from '../../../plan/model/stored-bytes';
import type { AgendaPart, AgendaSession } from './agenda';

/** Of a title or a reason where all of them are too long together; the page of the session has the rest. */
const MOST_SHORT_BYTES = 72;
/** That a session is off or moved, in bytes: this must still fit when a part takes no more people. */
const NEWS_BYTES = 60;

/** Of a part as it is stored. */
type BytesOf = (part: AgendaPart) => number;

/**
 * The same part in so many bytes: where hundreds of sessions are to come, their titles and the reasons why some are off are
 * told by their beginnings, and then the reasons not at all.
 */
export function fittingAgenda(part: AgendaPart, bytesOf: BytesOf, most: number): AgendaPart {
  if (bytesOf(part) <= most) return part;
  const shorter = { ...part, sessions: part.sessions.map(shortened) };
  return bytesOf(shorter) <= most ? shorter : bare(part);
}

/** Whether a part has room for all that is in it, and for the news of each of its sessions. */
export function hasRoom(part: AgendaPart, bytesOf: BytesOf, most: number): boolean {
  return bytesOf(bare(part)) + NEWS_BYTES * part.sessions.length <= most;
}

/** How often its people are named. */
export function namedIn({ people }: AgendaPart): number {
  return people.reduce((sum, { invited, asked }) => sum + invited.length + asked.length, 0);
}

function bare(part: AgendaPart): AgendaPart {
  return {
    ...part,
    sessions: part.sessions.map((session) => {
      const { news, ...others } = shortened(session);
      return news === undefined ? others : { ...others, news: { kind: news.kind, at: news.at } };
    }),
  };
}

function shortened(session: AgendaSession): AgendaSession {
  const { title, news } = session;
  return {
    ...{ ...session, title: beginningOf(title) },
    ...(news?.reason === undefined ? {} : { news: { ...news, reason: beginningOf(news.reason) } }),
  };
}

/** As much of a text as fits, with a sign that there is more; no half of a pair. */
function beginningOf(text: string): string {
  if (storedBytes(text) <= MOST_SHORT_BYTES) return text;
  let beginning = '';
  for (const character of text) {
    if (storedBytes(`${beginning}${character}…`) > MOST_SHORT_BYTES) break;
    beginning += character;
  }
  return `${beginning}…`;
}
