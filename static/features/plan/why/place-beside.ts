/** CSS pixels between line and card, and between card and the edge of the page. */
const GAP = 4;
const EDGE = 8;
/** CSS pixels by which the card begins left of the pointer, which then points at its text. */
const LEFT_OF_POINTER = 24;

/**
 * Puts a floating card below its line, or above it where only there is room; out of sight together with the line.
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
  const page = window.innerHeight;
  card.style.maxHeight = `${page - 2 * EDGE}px`;
  const height = card.offsetHeight;
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  // Where neither side has room for all of it, it covers a part of the line rather than losing one of its own.
  const top = below + height + EDGE <= page || above < EDGE ? below : above;
  card.style.top = `${Math.max(EDGE, Math.min(top, page - height - EDGE))}px`;
  const wanted =
    pointerX === undefined ? (frame?.left ?? line.left) + EDGE : pointerX - LEFT_OF_POINTER;
  const most = document.documentElement.clientWidth - card.offsetWidth - EDGE;
  card.style.left = `${Math.max(EDGE, Math.min(wanted, most))}px`;
}
