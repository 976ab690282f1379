import { LINK_TYPES, type DocumentLink } from '../plan-document';

/** What a cell of predecessors says. */
export type LinkText =
  | { readonly link: DocumentLink; readonly givenLag: string }
  | { readonly unreadable: string };

const PLAIN_ID = /^[A-Za-z0-9_.-]+$/;
const HOURS_PER_DAY = 8;
const DAYS_PER_WEEK = 5;

/** `A FS; B SS-2`: ids with the type of link, and the lag in working days where there is one. */
export function linksText(links: readonly DocumentLink[]): string {
  return links
    .map(({ predecessorId, type, lagDays }) => {
      const id = PLAIN_ID.test(predecessorId)
        ? predecessorId
        : `"${predecessorId.replace(/"/g, '""')}"`;
      const sign = lagDays > 0 ? '+' : '';
      return `${id} ${type}${lagDays === 0 ? '' : `${sign}${lagDays}`}`;
    })
    .join('; ');
}

/**
 * Reads what `linksText` writes and what Project shows in its column: `12`, `12FS+2 days`, `12SS-1w`, several
 * separated by semicolons or commas. An id that looks like another one with a lag is taken as the id that
 * there is.
 */
export function readLinksText(text: string, ids: ReadonlySet<string>): readonly LinkText[] {
  return partsOf(text).map((part) => readPart(part, ids));
}

/** Parts between separators, quoted ids in one piece. */
function partsOf(text: string): readonly string[] {
  const parts = text.match(/(?:"(?:[^"]|"")*"|[^;,；，"\n])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const TYPES = LINK_TYPES.join('|');
const LAG =
  '([+-]\\s*\\d+(?:\\.\\d+)?)\\s*(d|days?|w|weeks?|wks?|h|hours?|hrs?|天|日|工作日|周|小时)?';
const QUOTED = new RegExp(`^"((?:[^"]|"")*)"\\s*(${TYPES})?\\s*(?:${LAG})?$`, 'i');
const WRITTEN = new RegExp(`^(\\S+)\\s+(${TYPES})\\s*(?:${LAG})?$`, 'i');
const LOOSE = new RegExp(`^(.+?)\\s*(${TYPES})\\s*(?:${LAG})?$`, 'i');
const WITHOUT_TYPE = new RegExp(`^(.+?)\\s*${LAG}$`, 'i');

function readPart(part: string, ids: ReadonlySet<string>): LinkText {
  const quoted = QUOTED.exec(part);
  if (quoted !== null) {
    return linkOf(part, quoted[1]?.replace(/""/g, '"'), quoted[2], quoted[3], quoted[4]);
  }
  const written = WRITTEN.exec(part);
  if (written !== null && ids.has(written[1] ?? '')) return fromMatch(part, written);
  if (ids.has(part)) return linkOf(part, part, undefined, undefined, undefined);
  const loose = LOOSE.exec(part);
  if (loose !== null && ids.has(loose[1] ?? '')) return fromMatch(part, loose);
  const untyped = WITHOUT_TYPE.exec(part);
  if (untyped !== null && ids.has(untyped[1] ?? '')) {
    return linkOf(part, untyped[1], undefined, untyped[2], untyped[3]);
  }
  // An id that is not there: named as that, by whatever reading of it is the most likely.
  const match = written ?? loose;
  if (match !== null) return fromMatch(part, match);
  return PLAIN_ID.test(part)
    ? linkOf(part, part, undefined, undefined, undefined)
    : { unreadable: part };
}

function fromMatch(part: string, [, id, type, lag, unit]: RegExpExecArray): LinkText {
  return linkOf(part, id, type, lag, unit);
}

function linkOf(
  part: string,
  id: string | undefined,
  type: string | undefined,
  lag: string | undefined,
  unit: string | undefined,
): LinkText {
  const linkType = LINK_TYPES.find((one) => one === (type ?? 'FS').toUpperCase());
  if (id === undefined || linkType === undefined) return { unreadable: part };
  const given = Number((lag ?? '0').replace(/\s/g, ''));
  const lagDays = given * daysOf(unit?.toLowerCase() ?? 'd');
  return {
    link: { predecessorId: id, type: linkType, lagDays },
    givenLag: `${lag ?? ''}${unit ?? ''}`,
  };
}

function daysOf(unit: string): number {
  if (/^(w|周)/.test(unit)) return DAYS_PER_WEEK;
  return /^(h|小时)/.test(unit) ? 1 / HOURS_PER_DAY : 1;
}
