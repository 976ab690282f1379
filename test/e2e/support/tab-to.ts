import type { ElementHandle, Frame, Page } from 'playwright-core';

/** More stops than any page has: a key that leads nowhere ends the search. */
const MOST_STOPS = 120;

/** Presses Tab until something with this name or id has the focus, and on each stop sees that it has. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const focused = await appFrame(page).evaluateHandle(() =>
      document.hasFocus() && document.activeElement !== document.body
        ? document.activeElement
        : null,
    );
    const element = focused.asElement() ?? undefined;
    const here = element === undefined ? '' : await nameOf(element);
    const withFocus = element === undefined ? '' : await appearance(element);
    if (here.includes(name)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
    if (element === undefined || (await staysOrOnlyLands(element))) continue;
    if ((await appearance(element)) === withFocus) {
      throw new Error(`The focus on “${here}” cannot be seen.`);
    }
  }
  throw new Error(`No way leads to “${name}”. Passed: ${passed.join(' → ')}`);
}

/**
 * A date has stops of its own, the last a button that shows the focus where no script looks; a heading is where
 * a new page begins, and nothing to be used.
 */
function staysOrOnlyLands(element: ElementHandle): Promise<boolean> {
  return element.evaluate(
    (node) =>
      node === document.activeElement ||
      (node instanceof HTMLInputElement && node.type === 'date') ||
      (node instanceof HTMLHeadingElement && node.tabIndex < 0),
  );
}

function nameOf(element: ElementHandle): Promise<string> {
  return element.evaluate((node) => {
    if (!(node instanceof Element)) return '';
    const role = node.getAttribute('role') ?? node.tagName.toLowerCase();
    const label = node.getAttribute('aria-label') ?? '';
    return [role, node.id, label, node.textContent.slice(0, 60)].join(' ');
  });
}

/** How an element and the boxes around it are edged: what shows the focus must change it. */
function appearance(element: ElementHandle): Promise<string> {
  return element.evaluate((node) => {
    const edges: string[] = [];
    let box: Element | null = node instanceof Element ? node : null;
    for (let level = 0; level < 4 && box !== null; level += 1) {
      for (const pseudo of [undefined, '::before', '::after']) {
        const style = getComputedStyle(box, pseudo);
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = style;
        edges.push(`${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow} ${borderColor}`);
      }
      box = box.parentElement;
    }
    return edges.join(';');
  });
}

function appFrame(page: Page): Frame {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('The page shows no app.');
  return frame;
}
