import type { Frame } from 'playwright-core';
import { transitionsOver } from './findings';

/** A button may change once more while it is looked at; transitions of a page that is not painted never end. */
const MOST_LOOKS = 4;

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
 * transparency and the shapes below a text of a drawing included; besides what is written in fields, and their edges. What is disabled is exempt (1.4.3).
 */
export async function colourPairs(frame: Frame): Promise<readonly ColourPair[]> {
  for (let look = 1; look < MOST_LOOKS; look += 1) {
    await transitionsOver(frame);
    const pairs = await pairsAtRest(frame, true);
    if (pairs !== undefined) return pairs;
  }
  await transitionsOver(frame);
  return (await pairsAtRest(frame, false)) ?? [];
}

/** @returns nothing while a colour is on its way to another one, if that matters */
async function pairsAtRest(
  frame: Frame,
  onlyAtRest: boolean,
): Promise<readonly ColourPair[] | undefined> {
  return frame.evaluate((onlyIf) => {
    const isOnItsWay = (animation: Animation): boolean =>
      animation instanceof CSSTransition && animation.playState === 'running';
    if (onlyIf && document.getAnimations().some(isOnItsWay)) return undefined;
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
      element.closest('[disabled], [aria-disabled=true]') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const faded = ([r, g, b, a]: Colour, element: Element | null): Colour => {
      if (element === null) return [r, g, b, a];
      const opacity = Number(getComputedStyle(element).opacity);
      return faded([r, g, b, a * opacity], element.parentElement);
    };
    /** What is drawn below the middle of a text of a drawing: the shapes before it, upon the page. */
    const drawnGround = (text: Element, svg: Element): Colour => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const middle = new DOMPoint(x + width / 2, y + height / 2);
      return [...svg.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, path, polygon')]
        .filter((shape) => {
          const { fill } = getComputedStyle(shape);
          const place = shape.getScreenCTM();
          const isBefore = text.compareDocumentPosition(shape) === Node.DOCUMENT_POSITION_PRECEDING;
          if (!isBefore || place === null || fill === 'none' || fill.startsWith('url'))
            return false;
          return shape.isPointInFill(middle.matrixTransform(place.inverse()));
        })
        .reduce<Colour>((below, shape) => {
          const { fill, fillOpacity } = getComputedStyle(shape);
          const [r, g, b, a] = faded(colour(fill), shape);
          return over([r, g, b, a * Number(fillOpacity)], below);
        }, ground(svg));
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const element = texts.currentNode.parentElement;
      if (text === '' || element === null || isExempt(element)) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const drawing = element.closest('svg');
      const front = faded(colour(drawing === null ? style.color : style.fill), element);
      const back = drawing === null ? ground(element) : drawnGround(element, drawing);
      note(front, back, isLarge ? 3 : 4.5, text);
    }
    for (const field of document.querySelectorAll<
      HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    >('input, select, textarea')) {
      if (isExempt(field) || field.getAttribute('type') === 'hidden') continue;
      const isWritten = !['checkbox', 'radio', 'range', 'file'].includes(field.type);
      const hint = field.getAttribute('placeholder') ?? '';
      const written = getComputedStyle(field, field.value === '' ? '::placeholder' : null);
      if (isWritten && `${field.value}${hint}` !== '') {
        const front = colour(written.color);
        const own = field.value === '' ? Number(written.opacity) : 1;
        const seen: Colour = [front[0], front[1], front[2], front[3] * own];
        note(faded(seen, field), ground(field), 4.5, field.value === '' ? hint : field.value);
      }
      const edged = [field, field.parentElement].find(
        (element) =>
          element !== null && Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0,
      );
      if (edged === undefined || edged === null) continue;
      const edge = colour(getComputedStyle(edged).borderTopColor);
      note(edge, ground(edged.parentElement), 3, `edge of ${field.id}`);
    }
    return [...pairs.values()];
  }, onlyAtRest);
}
