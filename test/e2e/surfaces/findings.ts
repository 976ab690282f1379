import type { Frame } from 'playwright-core';

/**
 * Texts that are cut off: an element that hides what it cannot hold and holds more than fits. What only those
 * who listen are to notice (one pixel), fields whose text scrolls and drawings that are moved about do not count.
 */
export async function clippedTexts(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (
          clientWidth <= 1 ||
          clientHeight <= 1 ||
          element.matches('input, svg *, .djs-container')
        )
          return false;
        return (
          (hides(overflowX) && scrollWidth > clientWidth + 1) ||
          (hides(overflowY) && scrollHeight > clientHeight + 1)
        );
      })
      .filter((element) => element.textContent.trim() !== '')
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`,
      ),
  );
}

/** Animations that move although the reader asked for less motion. */
export async function movingThings(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => {
        const duration = animation.effect?.getComputedTiming().duration ?? 0;
        return animation.playState === 'running' && Number(duration) > 10;
      })
      .map((animation) =>
        animation instanceof CSSAnimation ? animation.animationName : 'a transition',
      ),
  );
}

/** Resolves when Atlassian's tokens are there: the bridge says that the theme is enabled a moment before they are. */
export async function themeIn(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () => getComputedStyle(document.documentElement).getPropertyValue('--ds-text') !== '',
  );
}

/** Longer than any transition of the app; one of a page that is not painted never ends. */
const MOST_MS = 1_000;

/** Resolves when no colour is on its way to another one any more. */
export async function transitionsOver(frame: Frame): Promise<void> {
  await frame.evaluate(
    (mostMs) =>
      Promise.race([
        new Promise((resolve) => setTimeout(resolve, mostMs)),
        Promise.allSettled(
          document
            .getAnimations()
            .filter((animation) => animation instanceof CSSTransition)
            .map((transition) => transition.finished),
        ),
      ]).then(() => undefined),
    MOST_MS,
  );
}
