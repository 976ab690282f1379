import type { Picture } from './plan-picture';

/** Pixels of a side and of the whole that every browser's canvas can hold. */
const MOST_SIDE = 8_192;
const MOST_PIXELS = 16_000_000;
/** So that text stays sharp on paper and on screens of double density. */
const USUAL_SCALE = 2;

/** By how much a picture is enlarged as a bitmap; below 1 for one that would not fit. */
export function pngScale({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  const bySide = MOST_SIDE / Math.max(width, height);
  const byPixels = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(USUAL_SCALE, bySide, byPixels);
}

/** The picture as PNG, drawn by the browser. @throws Error when it cannot draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = pngScale(picture);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(picture.width * scale);
    canvas.height = Math.floor(picture.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser made no picture.'));
        else resolve(blob);
      }, 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
