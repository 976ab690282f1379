import type { Frame } from 'playwright-core';

/** A pair of colours that stand on each other, and where. */
export interface ColourPair {
  readonly text: string;
  readonly ground: string;
  /** Contrast by WCAG 2.2: 1 to 21. */
  readonly ratio: number;
  /** 4.5, or 3 for large text (24 px, or 18.66 px in bold) and for the edges of what is entered. */
  readonly needed: number;
  readonly sample: string;
}

/**
 * Every pair of a text's colour and the ground it stands on, computed from what the browser would paint,
 * transparency included; besides the edges of what can be filled in. What is disabled is exempt (1.4.3).
 */
export async function colourPairs(frame: Frame): Promise<readonly ColourPair[]> {
  return frame.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    const colour = (css: string): Colour => {
      const found = known.get(css);
      if (found !== undefined || canvas === null) return found ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const result: Colour = [r, g, b, a / 255];
      known.set(css, result);
      return result;
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (a: number, b: number): number => a * top[3] + b * (1 - top[3]);
      return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
    };
    const grounds = new Map<Element, Colour>();
    const ground = (element: Element | null): Colour => {
      if (element === null) return colour('Canvas');
      const found = grounds.get(element);
      if (found !== undefined) return found;
      const own = colour(getComputedStyle(element).backgroundColor);
      const painted = own[3] === 1 ? own : over(own, ground(element.parentElement));
      grounds.set(element, painted);
      return painted;
    };
    const channel = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]: Colour): number =>
      0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    const ratioOf = (one: Colour, other: Colour): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const hex = ([r, g, b]: Colour): string =>
      `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
    const pairs = new Map<string, ColourPair>();
    const note = (front: Colour, back: Colour, needed: number, sample: string): void => {
      const seen = over(front, back);
      const pair = { text: hex(seen), ground: hex(back), needed, ratio: ratioOf(seen, back) };
      pairs.set(`${pair.text} ${pair.ground} ${needed}`, { ...pair, sample: sample.slice(0, 40) });
    };
    const isExempt = (element: Element): boolean =>
      element.closest('[disabled], [aria-disabled=true], svg') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const element = texts.currentNode.parentElement;
      if (text === '' || element === null || isExempt(element)) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      note(colour(style.color), ground(element), isLarge ? 3 : 4.5, text);
    }
    for (const field of document.querySelectorAll('input, select, textarea')) {
      if (isExempt(field) || field.getAttribute('type') === 'hidden') continue;
      const edged = [field, field.parentElement].find(
        (element) =>
          element !== null && Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0,
      );
      if (edged === undefined || edged === null) continue;
      const edge = colour(getComputedStyle(edged).borderTopColor);
      note(edge, ground(edged.parentElement), 3, `edge of ${field.id}`);
    }
    return [...pairs.values()];
  });
}
