/**
 * Calls back with the height of the document's content, now and whenever it changes. The content's
 * lower edge is measured, not the document's: a document is never lower than its frame, so a panel
 * could otherwise grow but not shrink.
 */
export function watchFrameHeight(report: (height: number) => void): void {
  let last = -1;
  const measure = () => {
    const height = contentHeight(document.body);
    if (height !== last) report(height);
    last = height;
  };
  const resized = new ResizeObserver(measure);
  const observeChildren = () => {
    resized.disconnect();
    resized.observe(document.body);
    for (const child of document.body.children) resized.observe(child);
    measure();
  };
  new MutationObserver(observeChildren).observe(document.body, { childList: true });
  observeChildren();
}

function contentHeight(body: HTMLElement): number {
  const style = getComputedStyle(body);
  const below = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.marginBottom);
  const bottoms = [...body.children].map((child) => child.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(0, ...bottoms) + window.scrollY + below);
}
