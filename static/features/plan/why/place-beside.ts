/** CSS pixels between line and card, and between card and the edge of the page. */
const GAP = 4;
const EDGE = 8;
/** CSS pixels by which the card begins left of the pointer, which then points at its text. */
const LEFT_OF_POINTER = 24;

/**
 * Puts a floating card below its line, or above it where there is more room; out of sight together with the line.
 * It never covers the line: what has the focus stays visible.
 */
export function placeBeside(
  card: HTMLElement,
  anchor: HTMLElement | undefined,
  pointerX: number | undefined,
): void {
  const line = anchor?.getBoundingClientRect();
  const frame = anchor?.closest('[role=region]')?.getBoundingClientRect();
  const isGone =
    line === undefined ||
    (frame !== undefined &&
      frame.height > 0 &&
      (line.bottom <= frame.top || line.top >= frame.bottom));
  card.style.visibility = isGone ? 'hidden' : 'visible';
  if (isGone) return;
  const below = window.innerHeight - line.bottom - GAP - EDGE;
  const above = line.top - GAP - EDGE;
  const isBelow = below >= Math.min(card.scrollHeight, above);
  card.style.maxHeight = `${Math.max(0, isBelow ? below : above)}px`;
  card.style.top = isBelow ? `${line.bottom + GAP}px` : 'auto';
  card.style.bottom = isBelow ? 'auto' : `${window.innerHeight - line.top + GAP}px`;
  const wanted =
    pointerX === undefined ? (frame?.left ?? line.left) + EDGE : pointerX - LEFT_OF_POINTER;
  const most = document.documentElement.clientWidth - card.offsetWidth - EDGE;
  card.style.left = `${Math.max(EDGE, Math.min(wanted, most))}px`;
}
