import { PICTURE_COLOURS as colour } from './picture-colours';
import { HATCH_ID } from './picture-bars';
import { MARGIN, round, type PictureLayout } from './picture-layout';
import { pictureText, textWidth } from './picture-text';
import { element } from './svg-element';

export interface LegendTexts {
  readonly task: string;
  readonly critical: string;
  readonly started: string;
  readonly finished: string;
  readonly milestone: string;
  readonly baseline: string;
  readonly float: string;
  readonly buffer: string;
}

const SIGN = 20;
const SIZE = 11;

/** What each shape means, in one line below the plan. */
export function pictureLegend({ bottom }: PictureLayout, texts: LegendTexts): readonly string[] {
  const y = bottom + 24;
  let x = MARGIN;
  return Object.entries(signs(y)).flatMap(([name, sign]) => {
    // The keys of both are the same; a list of entries does not say so.
    const words = texts[name as keyof LegendTexts];
    const parts = [
      element('g', { transform: `translate(${round(x)} 0)` }, [sign]),
      pictureText(round(x + SIGN + 6), y + 4, words, { size: SIZE }),
    ];
    x += SIGN + 6 + textWidth(words, SIZE) + 20;
    return parts;
  });
}

function signs(y: number): Readonly<Record<keyof LegendTexts, string>> {
  const box = { x: 0, y: y - 6, width: SIGN, height: 12, rx: 2 };
  const through = { fill: 'none', stroke: colour.mark, 'stroke-width': 2 };
  return {
    task: element('rect', { ...box, fill: colour.task }),
    critical: element('rect', {
      ...box,
      fill: colour.critical,
      stroke: colour.criticalEdge,
      'stroke-width': 1.5,
    }),
    started:
      element('rect', { ...box, fill: colour.task }) +
      element('path', { d: `M0 ${y} h${SIGN}`, ...through }),
    finished:
      element('rect', { ...box, fill: colour.finished }) +
      element('path', { d: `M2 ${y} l3 3 l5 -6`, ...through }),
    milestone: element('path', { d: `M3 ${y} l7 -7 l7 7 l-7 7 z`, fill: colour.milestone }),
    baseline: element('rect', { x: 0, y: y - 1, width: SIGN, height: 3, fill: colour.baseline }),
    float: element('path', { d: `M0 ${y} h${SIGN} v5`, fill: 'none', stroke: colour.baseline }),
    buffer: element('rect', { ...box, fill: `url(#${HATCH_ID})`, stroke: colour.bufferHatch }),
  };
}
