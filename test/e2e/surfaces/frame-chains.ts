import type { BrowserContext, Frame } from 'playwright-core';

declare global {
  interface Window {
    /** How many frames a script has asked for, each in the one before it, up to now; by the last one's handle. */
    askedFrames?: Map<number, number>;
  }
}

/** Half a second of painting: who waits for a layout asks for one or two frames, who moves something for all of them. */
const MOST_FRAMES = 30;

/** Counts in every page of a context what scripts paint frame by frame, which the browser knows no animation of. */
export async function countFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const askedFrames = new Map<number, number>();
    window.askedFrames = askedFrames;
    const request = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    let before = 0;
    window.requestAnimationFrame = (paint) => {
      const handle = request((time) => {
        before = askedFrames.get(handle) ?? 0;
        askedFrames.delete(handle);
        try {
          paint(time);
        } finally {
          before = 0;
        }
      });
      askedFrames.set(handle, before + 1);
      return handle;
    };
    window.cancelAnimationFrame = (handle) => {
      askedFrames.delete(handle);
      cancel(handle);
    };
  });
}

/** Whether a script paints frame after frame and has not come to its end. */
export async function paintsOnAndOn(frame: Frame): Promise<boolean> {
  return frame.evaluate(
    (most) => [...(window.askedFrames?.values() ?? [])].some((frames) => frames > most),
    MOST_FRAMES,
  );
}
