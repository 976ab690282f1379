import { CERTIFICATE_COLOURS as colour } from './certificate-colours';
import type { Drawing, DrawnText, Shape } from './drawing';
import { fittedSize, joinedLines } from './fitted-text';
import { rectangle, rosette } from './ornaments';

/** What a certificate says, in the reader's language. */
export interface CertificateWords {
  readonly title: string;
  readonly client: string;
  readonly heading: string;
  readonly name: string;
  readonly passed: string;
  readonly edition: string;
  readonly chapters: readonly string[];
  readonly moreChapters: (count: number) => string;
  /** What is told below: its name, and what it is. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly codeName: string;
  readonly code: string;
  readonly howToCheck: string;
  /** Why it does not hold; absent for one that does. */
  readonly isVoid?: string | undefined;
}

/** A4 on its side, in points. */
const WIDTH = 842;
const HEIGHT = 595;
const MIDDLE = WIDTH / 2;
const INNER = WIDTH - 160;
const FACTS_WIDTH = 560;
const SEAL: readonly [number, number] = [716, 474];

/** The certificate as one sheet: the same for the screen, for PDF and for PNG. */
export function certificateDrawing(words: CertificateWords): Drawing {
  return {
    width: WIDTH,
    height: HEIGHT,
    title: words.title,
    shapes: [...ground(), ...who(words), ...facts(words), ...seal(words)],
  };
}

function ground(): readonly Shape[] {
  const line = (inset: number, stroke: string, strokeWidth: number): Shape => ({
    kind: 'path',
    d: rectangle(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset),
    stroke,
    strokeWidth,
  });
  const waves = [0, 1, 2, 3].map((turn): Shape => ({
    kind: 'path',
    d: rosette([MIDDLE, 250], { radius: 150, depth: 46, waves: 12, turn: (turn * Math.PI) / 4 }),
    stroke: colour.ornament,
    strokeWidth: 1,
  }));
  const corners = [44, WIDTH - 44].flatMap((x) =>
    [44, HEIGHT - 44].map((y): Shape => ({
      kind: 'path',
      d: rosette([x, y], { radius: 9, depth: 4, waves: 8 }),
      fill: colour.paper,
      stroke: colour.accent,
      strokeWidth: 1,
    })),
  );
  return [
    { kind: 'path', d: rectangle(0, 0, WIDTH, HEIGHT), fill: colour.paper },
    ...waves,
    line(28, colour.frame, 3),
    line(36, colour.accent, 1),
    ...corners,
  ];
}

function who(words: CertificateWords): readonly Shape[] {
  const size = 10.5;
  const lines = joinedLines(words.chapters, {
    size,
    width: 640,
    most: 3,
    more: words.moreChapters,
  });
  return [
    centred(words.client, 92, 15, colour.quietText),
    centred(words.heading, 146, 40, colour.frame),
    {
      kind: 'path',
      d: rectangle(MIDDLE - 60, 162, 120, 1.5),
      fill: colour.accent,
    },
    centred(words.name, 224, 38),
    centred(words.passed, 262, 17),
    centred(words.edition, 284, 12, colour.quietText),
    ...lines.map((line, index) => centred(line, 312 + index * 16, size, colour.quietText)),
  ];
}

function facts({ facts: told, codeName, code, howToCheck }: CertificateWords): readonly Shape[] {
  const step = FACTS_WIDTH / told.length;
  return [
    { kind: 'path', d: rectangle(80, 378, WIDTH - 160, 0.75), fill: colour.accent },
    ...told.flatMap(([name, value], index) => [
      started(name, 80 + index * step, 404, 10, colour.quietText),
      started(value, 80 + index * step, 424, fittedSize(value, 15, step - 24)),
    ]),
    started(codeName, 80, 468, 10, colour.quietText),
    started(code, 80, 490, 18),
    started(howToCheck, 80, 512, fittedSize(howToCheck, 10, FACTS_WIDTH), colour.quietText),
  ];
}

/** A seal for one that holds; for another one the word that says why not, which no copy can lack. */
function seal({ isVoid }: CertificateWords): readonly Shape[] {
  const [x, y] = SEAL;
  if (isVoid !== undefined) {
    return [
      {
        kind: 'path',
        d: rectangle(x - 80, y - 26, 160, 52),
        stroke: colour.void,
        strokeWidth: 3,
      },
      { ...centred(isVoid, y + 7, fittedSize(isVoid, 20, 140), colour.void), x },
    ];
  }
  return [
    {
      kind: 'path',
      d: rosette(SEAL, { radius: 46, depth: 3, waves: 28 }),
      fill: colour.seal,
    },
    {
      kind: 'path',
      d: rosette(SEAL, { radius: 37, depth: 0, waves: 0 }),
      stroke: colour.sealMark,
      strokeWidth: 1.5,
    },
    {
      kind: 'path',
      d: `M${String(x - 17)} ${String(y + 1)}l11 12l23 -26`,
      stroke: colour.sealMark,
      strokeWidth: 6,
    },
  ];
}

function centred(text: string, y: number, size: number, fill: string = colour.text): DrawnText {
  const fitted = fittedSize(text, size, INNER);
  return { kind: 'text', text, x: MIDDLE, y, size: fitted, colour: fill, anchor: 'middle' };
}

function started(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string = colour.text,
): DrawnText {
  return { kind: 'text', text, x, y, size, colour: fill, anchor: 'start' };
}
