import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
import type { Drawing } from './drawing/drawing';
import { drawForeign } from './drawing/foreign-text';
import { FONT_FILES } from './fonts/font-files';

export type CertificateFormat = 'pdf' | 'png';

/** Draws a certificate and hands it to the browser as a download. What draws it is loaded for that, and its fonts. */
export async function saveCertificate(
  drawing: Drawing,
  format: CertificateFormat,
  language: string,
): Promise<void> {
  saveContent(`${fileName(drawing.title)}.${format}`, await contentOf(drawing, format, language));
}

async function contentOf(
  drawing: Drawing,
  format: CertificateFormat,
  language: string,
): Promise<Blob> {
  if (format === 'png') {
    return (await import('./drawing/drawing-png')).drawingPng(drawing, FONT_FILES);
  }
  const { drawingPdf } = await import('./drawing/drawing-pdf');
  const pdf = await drawingPdf(drawing, FONT_FILES, { language, foreign: drawForeign });
  return new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
}
