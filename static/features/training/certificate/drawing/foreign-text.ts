/** Text as a picture, for letters that none of the app's fonts has; its width is in points. */
export interface TextPicture {
  readonly png: Uint8Array;
  readonly width: number;
  /** Of the picture, and how far its lower edge lies below the base line. */
  readonly height: number;
  readonly below: number;
}
export type DrawForeign = (text: string, size: number, colour: string) => Promise<TextPicture>;

/** So that it stays sharp on paper. */
const SCALE = 4;
const HEIGHT = 1.5;
const BELOW = 0.4;

/** The browser's own fonts draw it: those of the reader's system know more scripts than any app brings. */
export const drawForeign: DrawForeign = async (text, size, colour) => {
  const measured = contextOf(document.createElement('canvas'));
  const font = `${String(size)}px sans-serif`;
  measured.font = font;
  const width = Math.ceil(measured.measureText(text).width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width * SCALE);
  canvas.height = Math.ceil(size * HEIGHT * SCALE);
  const context = contextOf(canvas);
  context.scale(SCALE, SCALE);
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, 0, size * (HEIGHT - BELOW));
  const blob = await pngOf(canvas);
  const png = new Uint8Array(await blob.arrayBuffer());
  return { png, width, height: size * HEIGHT, below: size * BELOW };
};

/** @throws Error in a browser without a canvas. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas.');
  return context;
}

/** @throws Error when the browser makes no picture. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser made no picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
