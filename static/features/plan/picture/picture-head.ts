import { largeTicks, smallTicks } from '../../../shared/chart/time-axis';
import type { DateTexts } from '../../../shared/text/use-dates';
import type { PlanTimes } from '../plan-times';
import { PICTURE_COLOURS as colour } from './picture-colours';
import { HEAD, MARGIN, round, type PictureLayout } from './picture-layout';
import { pictureText } from './picture-text';
import { element } from './svg-element';

/** Pixels a day from which weeks have room for their labels. */
const WEEKS_FROM = 3.5;
const LARGE_LABEL = 64;
const SMALL_LABEL = 20;
const quiet = { fill: colour.quietText, size: 11 };

interface HeadTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly today: string;
  readonly goLive: string;
}

/** Title, what it shows and when, two lines of dates, and the lines of today and go-live through all of it. */
export function pictureHead(
  times: PlanTimes,
  layout: PictureLayout,
  texts: HeadTexts,
  dates: DateTexts,
): readonly string[] {
  const zoom = layout.dayWidth >= WEEKS_FROM ? 'week' : 'month';
  const { dayWidth, left, bottom } = layout;
  const at = (from: number) => round(left + from * dayWidth);
  const large = largeTicks(times.axis, zoom).filter(({ days }) => days * dayWidth >= LARGE_LABEL);
  const small = smallTicks(times.axis, zoom);
  return [
    pictureText(MARGIN, 28, texts.title, { size: 18, isBold: true }),
    pictureText(MARGIN, 48, texts.subtitle, quiet),
    ...small.map(({ from }) => upright(at(from), HEAD - 20, bottom, { stroke: colour.grid })),
    ...large.map(({ from, isoDate }) =>
      pictureText(
        at(from) + 4,
        HEAD - 26,
        zoom === 'month' ? dates.year(isoDate) : dates.month(isoDate),
        { size: 11, isBold: true },
      ),
    ),
    ...small
      .filter(({ days }) => days * dayWidth >= SMALL_LABEL)
      .map(({ from, isoDate }) =>
        pictureText(
          at(from) + 4,
          HEAD - 8,
          zoom === 'month' ? dates.monthName(isoDate) : String(Number(isoDate.slice(-2))),
          quiet,
        ),
      ),
    ...dayLine(round(layout.x(times.goLive) + dayWidth), bottom, texts.goLive, {
      stroke: colour.goLive,
      'stroke-width': 2,
    }),
    ...(times.today === undefined
      ? []
      : dayLine(layout.x(times.today), bottom, texts.today, {
          stroke: colour.today,
          'stroke-width': 2,
          'stroke-dasharray': '5 3',
        })),
  ];
}

/** Named above the dates, so that neither needs its colour to be told apart. */
function dayLine(
  x: number,
  bottom: number,
  words: string,
  look: Readonly<Record<string, string | number>>,
): readonly string[] {
  return [upright(x, 58, bottom, look), pictureText(x + 4, 66, words, { size: 10 })];
}

function upright(
  x: number,
  y1: number,
  y2: number,
  look: Readonly<Record<string, string | number>>,
): string {
  return element('line', { x1: x, x2: x, y1, y2, ...look });
}
