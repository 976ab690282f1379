import {
  PDFDocument,
  PDFHexString,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';
import { embeddingFonts } from '../fonts/embedding-fonts';
import type { FontFile } from '../fonts/font-file';
import { textRuns, type TextRun } from '../fonts/text-runs';
import type { Drawing, DrawnPath, DrawnText } from './drawing';
import type { DrawForeign } from './foreign-text';

/**
 * A drawing as PDF of one page. Of each font those letters are embedded that the texts use, so that it looks the same
 * everywhere; every text can be searched and copied, also where it had to be drawn as a picture.
 */
export async function drawingPdf(
  drawing: Drawing,
  files: readonly FontFile[],
  { language, foreign }: { readonly language: string; readonly foreign: DrawForeign },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(embeddingFonts);
  pdf.setTitle(drawing.title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  const page = pdf.addPage([drawing.width, drawing.height]);
  const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  const runs = await textRuns(texts, files);
  const fonts = await embedded(pdf, [...runs.values()].flat());
  for (const shape of drawing.shapes) {
    if (shape.kind === 'path') drawPath(page, shape);
    else await drawText({ pdf, page, fonts, foreign }, shape, runs.get(shape.text) ?? []);
  }
  return pdf.save();
}

async function embedded(
  pdf: PDFDocument,
  runs: readonly TextRun[],
): Promise<ReadonlyMap<string, PDFFont>> {
  const fonts = new Map<string, PDFFont>();
  for (const { font } of runs) {
    if (font === undefined || fonts.has(font.name)) continue;
    fonts.set(font.name, await pdf.embedFont(font.bytes, { subset: true }));
  }
  return fonts;
}

function drawPath(page: PDFPage, { d, fill, stroke, strokeWidth = 1 }: DrawnPath): void {
  page.drawSvgPath(d, {
    x: 0,
    y: page.getHeight(),
    ...(fill === undefined ? {} : { color: colourOf(fill) }),
    ...(stroke === undefined ? {} : { borderColor: colourOf(stroke), borderWidth: strokeWidth }),
  });
}

interface Sheet {
  readonly pdf: PDFDocument;
  readonly page: PDFPage;
  readonly fonts: ReadonlyMap<string, PDFFont>;
  readonly foreign: DrawForeign;
}

async function drawText(
  { pdf, page, fonts, foreign }: Sheet,
  { x, y, size, colour, anchor }: DrawnText,
  runs: readonly TextRun[],
): Promise<void> {
  const base = page.getHeight() - y;
  const pieces: { readonly width: number; readonly draw: (at: number) => void }[] = [];
  for (const { text, font: carrier } of runs) {
    const font = carrier && fonts.get(carrier.name);
    if (font !== undefined) {
      const width = font.widthOfTextAtSize(text, size);
      const look = { y: base, size, font, color: colourOf(colour) };
      pieces.push({ width, draw: (at) => page.drawText(text, { ...look, x: at }) });
      continue;
    }
    const { png, width, height, below } = await foreign(text, size, colour);
    const image = await pdf.embedPng(png);
    pieces.push({
      width,
      draw: (at) => {
        page.pushOperators(saidAs(text));
        page.drawImage(image, { x: at, y: base - below, width, height });
        page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
      },
    });
  }
  const all = pieces.reduce((sum, { width }) => sum + width, 0);
  let at = anchor === 'middle' ? x - all / 2 : x;
  for (const { width, draw } of pieces) {
    draw(at);
    at += width;
  }
}

/** What follows stands for a text: whoever searches, copies or listens is given that. */
function saidAs(text: string): PDFOperator {
  const said = PDFHexString.fromText(text).toString();
  return PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
    '/Span',
    `<</ActualText ${said}>>`,
  ]);
}

function colourOf(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}
