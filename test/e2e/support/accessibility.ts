import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** WCAG 2.2 AA with all that it builds upon. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 AA on the page and in its frames, as `rule: element`. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await violationsIn(frame)));
  return found;
}

/**
 * Violations in one frame, without those inside it. axe is asked directly: its adapter opens another page for each
 * analysis, and collects an address of everything that is right.
 * @param except rules that something else looks after
 */
export async function violationsIn(
  frame: Frame,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: { type: 'tag', values: STANDARD },
    resultTypes: ['violations'],
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    iframes: false,
  };
  return frame.evaluate(async (asked) => {
    const { violations } = await (window as unknown as { axe: { run: typeof axe.run } }).axe.run(
      document,
      asked,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    );
  }, options);
}
