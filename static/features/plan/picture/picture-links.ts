import { linkPath } from '../dependency-lines';
import type { PlanLine } from '../plan-lines';
import { PICTURE_COLOURS as colour } from './picture-colours';
import type { PictureLayout } from './picture-layout';
import { element } from './svg-element';

/** Id of the arrow head within the picture. */
const ARROW_ID = 'link-arrow';

/** What waits for what, as far as both ends are in the picture. Links of the critical path are thicker. */
export function pictureLinks(
  lines: readonly PlanLine[],
  { x, y, dayWidth }: PictureLayout,
): readonly string[] {
  const places = new Map(
    lines.flatMap((line, index) =>
      line.kind === 'item' ? [[line.key, { item: line.row.item, y: y(index) }] as const] : [],
    ),
  );
  return [...places.values()].flatMap(({ item, y: y2 }) =>
    item.predecessors.flatMap(({ itemId, type }) => {
      const from = places.get(itemId);
      if (from === undefined) return [];
      const end = (of: typeof item, isEnd: boolean) =>
        x(isEnd ? of.finish : of.start) + (isEnd || of.kind === 'milestone' ? dayWidth : 0);
      const isCritical = from.item.isCritical && item.isCritical;
      return element('path', {
        'data-link': `${itemId} ${item.id}`,
        d: linkPath(
          type,
          { x: end(from.item, type.startsWith('F')), y: from.y },
          { x: end(item, type.endsWith('F')), y: y2 },
        ),
        fill: 'none',
        stroke: isCritical ? colour.critical : colour.link,
        'stroke-width': isCritical ? 2 : 1,
        'marker-end': `url(#${ARROW_ID})`,
      });
    }),
  );
}

export function linkArrow(): string {
  const size = { markerWidth: 6, markerHeight: 6, markerUnits: 'userSpaceOnUse', orient: 'auto' };
  return element('marker', { id: ARROW_ID, viewBox: '0 0 6 6', refX: 5, refY: 3, ...size }, [
    element('path', { d: 'M0 0 L6 3 L0 6 z', fill: colour.link }),
  ]);
}
