import type { SessionView } from '../../../../src/training/session/contract';

/** Octets of a line, by RFC 5545, 3.1. */
const MOST_OCTETS = 75;

/** A session as a file that calendars open (iCalendar, RFC 5545). The same session is the same event, whatever changes of it. */
export function calendarFile(
  session: SessionView['session'],
  { now, cancelledBecause }: { readonly now: number; readonly cancelledBecause?: string },
): string {
  const { sessionId, planVersion, title, startsAt, minutes, place, link, state } = session;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rollout//Training//EN',
    'BEGIN:VEVENT',
    `UID:${sessionId}@rollout`,
    `SEQUENCE:${String(planVersion - 1)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(startsAt + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(link === '' ? [] : [`URL:${link}`]),
    ...(cancelledBecause === undefined ? [] : [`DESCRIPTION:${escaped(cancelledBecause)}`]),
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** `20260302T090000Z`. */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (found) => `\\${found}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** A line in pieces that are short enough; no character is cut. */
function folded(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      // What goes on begins with a space, which counts.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece];
}
