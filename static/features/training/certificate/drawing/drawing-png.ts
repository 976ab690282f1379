import type { FontFile } from '../fonts/font-file';
import { textRuns, type TextRun } from '../fonts/text-runs';
import type { Drawing, DrawnPath, DrawnText } from './drawing';
import { contextOf, pngOf } from './foreign-text';

/** 842 points become 2,526 pixels: 216 a inch, enough for print. */
const SCALE = 3;

/** A drawing as PNG, drawn by the browser with the app's own fonts; letters that they lack come from the system's. */
export async function drawingPng(drawing: Drawing, files: readonly FontFile[]): Promise<Blob> {
  const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  const runs = await textRuns(texts, files);
  const faces = await facesOf([...runs.values()].flat());
  try {
    const canvas = document.createElement('canvas');
    canvas.width = drawing.width * SCALE;
    canvas.height = drawing.height * SCALE;
    const context = contextOf(canvas);
    context.scale(SCALE, SCALE);
    // Else letters are set as for the unscaled size, and stand unevenly.
    context.textRendering = 'geometricPrecision';
    for (const shape of drawing.shapes) {
      if (shape.kind === 'path') drawPath(context, shape);
      else drawText(context, shape, runs.get(shape.text) ?? []);
    }
    return await pngOf(canvas);
  } finally {
    for (const face of faces) document.fonts.delete(face);
  }
}

async function facesOf(runs: readonly TextRun[]): Promise<readonly FontFace[]> {
  const fonts = new Map(
    runs.flatMap(({ font }) => (font === undefined ? [] : [[font.name, font]])),
  );
  return Promise.all(
    [...fonts].map(async ([name, { bytes }]) => {
      const face = await new FontFace(name, new Uint8Array(bytes)).load();
      document.fonts.add(face);
      return face;
    }),
  );
}

function drawPath(
  context: CanvasRenderingContext2D,
  { d, fill, stroke, strokeWidth = 1 }: DrawnPath,
): void {
  const path = new Path2D(d);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.stroke(path);
}

function drawText(
  context: CanvasRenderingContext2D,
  { x, y, size, colour, anchor }: DrawnText,
  runs: readonly TextRun[],
): void {
  const pieces = runs.map(({ text, font }) => {
    const family = font === undefined ? 'sans-serif' : `"${font.name}"`;
    const look = `${String(size)}px ${family}`;
    context.font = look;
    return { text, look, width: context.measureText(text).width };
  });
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  let at = anchor === 'middle' ? x - width / 2 : x;
  context.fillStyle = colour;
  for (const piece of pieces) {
    context.font = piece.look;
    context.fillText(piece.text, at, y);
    at += piece.width;
  }
}
