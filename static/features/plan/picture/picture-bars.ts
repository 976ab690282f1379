import type { PlanLine } from '../plan-lines';
import { PICTURE_COLOURS as colour } from './picture-colours';
import { round, type PictureLayout } from './picture-layout';
import { element } from './svg-element';

/** Id of the buffer's pattern within the picture. */
export const HATCH_ID = 'buffer-hatch';
const BAR = 12;

type Mark = 'baseline' | 'float';

/** What stands for a line in the timeline, with its baseline and float unless they are left out. */
export function pictureBar(
  line: PlanLine,
  index: number,
  layout: PictureLayout,
  hidden: readonly string[],
): string {
  const y = layout.y(index);
  const at = (start: string, finish: string) => span(layout, start, finish);
  const { x, width } = at(line.start, line.finish);
  if (line.kind === 'phase') {
    return element('rect', {
      'data-phase': line.key,
      ...{ x, y: y - 4, width, height: 8, rx: 2 },
      fill: colour.phase,
    });
  }
  if (line.kind === 'buffer') return bufferBlock(x, y, width, line.buffer.usedPercent);
  const { item } = line.row;
  const isShown = (mark: Mark) => !hidden.includes(mark);
  const { baseline } = item;
  return [
    baseline !== undefined && isShown('baseline')
      ? element('rect', {
          'data-baseline': item.id,
          ...at(baseline.start, baseline.finish),
          ...{ y: y + 8, height: 3 },
          fill: colour.baseline,
        })
      : '',
    item.floatDays > 0 && item.state !== 'finished' && isShown('float')
      ? element('path', {
          d: `M${x + width} ${y} H${layout.x(item.latestFinish) + layout.dayWidth} v5`,
          fill: 'none',
          stroke: colour.baseline,
        })
      : '',
    item.kind === 'milestone'
      ? milestone(item.id, x + width, y, item.state === 'finished')
      : element('g', { 'data-item': item.id }, workBar(item, x, y, width)),
  ].join('');
}

/** Shape besides colour: a critical bar has an edge, one in work a line through it, a finished one a tick. */
function workBar(
  {
    isCritical,
    state,
  }: Pick<Extract<PlanLine, { kind: 'item' }>['row']['item'], 'isCritical' | 'state'>,
  x: number,
  y: number,
  width: number,
): readonly string[] {
  const isFinished = state === 'finished';
  const fill = isFinished ? colour.finished : isCritical ? colour.critical : colour.task;
  const box = { x, y: y - BAR / 2, width, height: BAR, rx: 2 };
  const edge =
    isCritical && !isFinished ? { stroke: colour.criticalEdge, 'stroke-width': 1.5 } : {};
  const line = { fill: 'none', stroke: colour.mark, 'stroke-width': 2 };
  const mark = {
    notStarted: '',
    started: `M${x} ${y} h${width}`,
    finished: `M${x + 2} ${y} l3 3 l5 -6`,
  }[state];
  return [
    element('rect', { ...box, fill, ...edge }),
    ...(mark === '' || (isFinished && width < BAR) ? [] : [element('path', { d: mark, ...line })]),
  ];
}

/** What is passed on a day is passed at its end. */
function milestone(id: string, x: number, y: number, isFinished: boolean): string {
  return element('path', {
    'data-item': id,
    d: `M${round(x - 7)} ${y} l7 -7 l7 7 l-7 7 z`,
    fill: isFinished ? colour.finished : colour.milestone,
  });
}

function bufferBlock(x: number, y: number, width: number, usedPercent: number): string {
  const box = { x, y: y - BAR / 2, height: BAR };
  const used = round((width * Math.min(100, usedPercent)) / 100);
  return element('g', { 'data-buffer': usedPercent }, [
    element('rect', { ...box, width, fill: `url(#${HATCH_ID})`, stroke: colour.bufferHatch }),
    ...(used > 0 ? [element('rect', { ...box, width: used, fill: colour.bufferUsed })] : []),
  ]);
}

/** The pattern of the buffer: hatched, so that it differs from work in grey print too. */
export function bufferHatch(): string {
  return element('pattern', { id: HATCH_ID, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, [
    element('rect', { width: 8, height: 8, fill: colour.bufferPaper }),
    element('path', {
      d: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
      stroke: colour.bufferHatch,
      'stroke-width': 1.5,
    }),
  ]);
}

function span({ x, dayWidth }: PictureLayout, start: string, finish: string) {
  const from = x(start);
  return { x: from, width: round(Math.max(3, x(finish) + dayWidth - from)) };
}
