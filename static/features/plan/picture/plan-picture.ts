import type { DateTexts } from '../../../shared/text/use-dates';
import type { PlanLine } from '../plan-lines';
import type { PlanTimes } from '../plan-times';
import { bufferHatch, pictureBar } from './picture-bars';
import { PICTURE_COLOURS as colour } from './picture-colours';
import { pictureHead } from './picture-head';
import { MARGIN, NAMES, pictureLayout, ROW, type PictureLayout } from './picture-layout';
import { pictureLegend, type LegendTexts } from './picture-legend';
import { linkArrow, pictureLinks } from './picture-links';
import { cutText } from './picture-text';
import { element, escaped } from './svg-element';

/** Whatever the reader's machine has; no font travels with the picture. */
const FONTS =
  "'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface PictureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly today: string;
  readonly goLive: string;
  readonly buffer: string;
  readonly legend: LegendTexts;
}

export interface PictureOfPlan {
  /** Those that are shown: filtered, and without the items of folded phases. */
  readonly lines: readonly PlanLine[];
  readonly times: PlanTimes;
  /** What is left out of the timeline. */
  readonly hidden: readonly string[];
  readonly texts: PictureTexts;
  readonly dates: DateTexts;
}

export interface Picture {
  readonly svg: string;
  /** CSS pixels of its own size. */
  readonly width: number;
  readonly height: number;
}

/** The whole plan with its timeline as one SVG file that needs nothing else: no style sheet, font or script. */
export function planPicture({ lines, times, hidden, texts, dates }: PictureOfPlan): Picture {
  const layout = pictureLayout(lines, times);
  const { width, height } = layout;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
      'font-family': FONTS,
      role: 'img',
    },
    [
      element('title', {}, [escaped(texts.title)]),
      element('defs', {}, [bufferHatch(), linkArrow()]),
      element('rect', { width, height, fill: colour.paper }),
      ...lines.map((line, index) => lineName(line, index, layout, texts.buffer)),
      ...pictureHead(times, layout, texts, dates),
      ...lines.map((line, index) => pictureBar(line, index, layout, hidden)),
      ...(hidden.includes('links') ? [] : pictureLinks(lines, layout)),
      ...pictureLegend(layout, texts.legend),
    ],
  );
  return { svg, width, height };
}

/** The line's background and its name, indented below its phase. */
function lineName(line: PlanLine, index: number, layout: PictureLayout, buffer: string): string {
  const y = layout.y(index);
  const isPhase = line.kind === 'phase';
  const x = MARGIN + (isPhase ? 0 : 16);
  const name = isPhase ? line.name : line.kind === 'buffer' ? buffer : line.row.name;
  const width = layout.width - 2 * MARGIN;
  return [
    ...(isPhase
      ? [element('rect', { x: MARGIN, y: y - ROW / 2, width, height: ROW, fill: colour.phaseLine })]
      : []),
    cutText(x, y + 4, name, NAMES - (x - MARGIN) - 12, { isBold: isPhase }),
  ].join('');
}
