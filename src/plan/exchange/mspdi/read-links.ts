import { dayOf } from '../../../files/file-day';
import type { DocumentItem, DocumentLink, LinkType } from '../plan-document';
import {
  childrenOf,
  takeText,
  textOf,
  treat,
  treatAll,
  type XmlElement,
} from '../../../files/xml/xml-element';
import type { MspdiReading } from './reading';
import { LINK_TYPE_NUMBERS } from './schema-names';
import { elapsedDays, roundLater, unitFormat } from './time-units';

const FIELD = 'Tasks/Task/PredecessorLink';

const TYPE_BY_NUMBER: ReadonlyMap<string, LinkType> = new Map(
  // `entries` gives plain strings for the keys of a record.
  (['FS', 'SS', 'FF', 'SF'] as const).map((type) => [String(LINK_TYPE_NUMBERS[type]), type]),
);

type Successor = Pick<DocumentItem, 'calendarId'>;
type Predecessor = Pick<DocumentItem, 'id' | 'durationDays' | 'start' | 'finish' | 'calendarId'>;

/** What a `PredecessorUID` may mean. */
export interface LinkTargets {
  readonly itemByUid: ReadonlyMap<string, Predecessor>;
  readonly leftOut: ReadonlySet<string>;
}

/** A task's links, lags in whole working days; each lag that was given otherwise is reported. */
export function readLinks(
  element: XmlElement,
  row: number,
  item: Successor,
  targets: LinkTargets,
  reading: MspdiReading,
): readonly DocumentLink[] {
  return childrenOf(element, 'PredecessorLink').flatMap((link) => {
    const uid = textOf(link, 'PredecessorUID') ?? '';
    const place = { row, field: FIELD };
    const leave = (): readonly DocumentLink[] => {
      treatAll(link, 'leftOut');
      return [];
    };
    if (textOf(link, 'CrossProject') === '1') {
      const project = textOf(link, 'CrossProjectName') ?? '';
      reading.report.leftOut('linkToOtherProject', { project }, place);
      return leave();
    }
    if (targets.leftOut.has(uid)) {
      reading.report.leftOut('linkToLeftOutTask', { predecessor: uid }, place);
      return leave();
    }
    const predecessor = targets.itemByUid.get(uid);
    if (predecessor === undefined) {
      reading.report.error('unknownPredecessor', { predecessor: uid }, place);
      return leave();
    }
    const number = takeText(link, 'Type') ?? String(LINK_TYPE_NUMBERS.FS);
    const type = TYPE_BY_NUMBER.get(number);
    if (type === undefined) {
      const choices = [...TYPE_BY_NUMBER.keys()].join(', ');
      reading.report.error('badChoice', { value: number, choices }, place);
      return leave();
    }
    takeText(link, 'PredecessorUID');
    takeText(link, 'CrossProject');
    const lagDays = readLag(link, row, type, item, predecessor, reading);
    return [{ predecessorId: predecessor.id, type, lagDays }];
  });
}

function readLag(
  link: XmlElement,
  row: number,
  type: LinkType,
  item: Successor,
  predecessor: Predecessor,
  reading: MspdiReading,
): number {
  const text = takeText(link, 'LinkLag') ?? '0';
  const lag = Number(text);
  const format = unitFormat(takeText(link, 'LagFormat'));
  const place = { row, field: `${FIELD}/LinkLag` };
  if (!Number.isFinite(lag)) {
    reading.report.error('badNumber', { value: text }, place);
    return 0;
  }
  if (lag === 0) return 0;
  const params = { predecessor: predecessor.id, from: text };
  const changed = (key: 'lagFromPercent' | 'lagFromElapsed' | 'lagRounded', to: number): number => {
    reading.report.changed(key, { ...params, to }, place);
    treat(link, 'LinkLag', 'changed');
    treat(link, 'LagFormat', 'changed');
    return to;
  };
  // A share of the predecessor's duration; the number is the per cent itself.
  if (format.isPercent) {
    return changed('lagFromPercent', roundLater((predecessor.durationDays * lag) / 100));
  }
  // The schema counts every other lag in tenths of a minute, whatever unit it is shown in.
  const minutes = lag / 10;
  if (format.isElapsed) {
    return changed('lagFromElapsed', elapsedLag(minutes, type, item, predecessor, reading));
  }
  const days = roundLater(minutes / reading.minutesPerDay);
  return days * reading.minutesPerDay === minutes ? days : changed('lagRounded', days);
}

/**
 * Working days of the successor's calendar inside a lag by the clock, counted from where the predecessor's
 * end lies now; without dates, by the share of working days in a usual week.
 */
function elapsedLag(
  minutes: number,
  type: LinkType,
  item: Successor,
  predecessor: Predecessor,
  reading: MspdiReading,
): number {
  const length = elapsedDays(minutes);
  const isFromFinish = type.startsWith('F');
  const from = dayOf((isFromFinish ? predecessor.finish : predecessor.start) ?? '');
  if (from === undefined) return roundLater((length * 5) / 7);
  const count = reading.dayCount(item.calendarId);
  // A finish lies at the end of its day, a start at the beginning of it.
  const first = isFromFinish ? from + 1 : from;
  return count.between(first, first + length - 1);
}
