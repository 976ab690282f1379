import { create } from 'fontkit';
import type { PDFDocument } from 'pdf-lib';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
type Font = ReturnType<Fontkit['create']>;
type Subset = ReturnType<Font['createSubset']>;

/** What pdf-lib calls when something of a stream comes. */
interface Stream {
  readonly on: (event: string, take: (bytes: Uint8Array) => void) => Stream;
}

/** fontkit as pdf-lib wants it: since its second version it hands a subset over at once, and not as a stream. */
export const embeddingFonts: Fontkit = {
  create(bytes) {
    // Both have the same shape under types of their own.
    const font = create(bytes as Parameters<typeof create>[0]) as unknown as Font;
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset() as Subset & { readonly encode: () => Uint8Array };
      return Object.assign(subset, { encodeStream: () => streamOf(subset.encode()) });
    };
    return font;
  },
};

function streamOf(bytes: Uint8Array): ReturnType<Subset['encodeStream']> {
  const stream: Stream = {
    on(event, take) {
      if (event === 'data' || event === 'end') take(bytes);
      return stream;
    },
  };
  // The end is told the bytes as well, and takes no notice of them.
  return stream;
}
