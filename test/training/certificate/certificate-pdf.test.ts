import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFDict } from 'pdf-lib';
import {
  certificateDrawing,
  type CertificateWords,
} from '../../../static/features/training/certificate/drawing/certificate-drawing';
import { drawingPdf } from '../../../static/features/training/certificate/drawing/drawing-pdf';
import type { DrawForeign } from '../../../static/features/training/certificate/drawing/foreign-text';
import { appFonts } from '../../../static/features/training/certificate/fonts/app-fonts';
import { textRuns } from '../../../static/features/training/certificate/fonts/text-runs';
import { textOfPdf } from '../../support/pdf/text-of-pdf';

const FONTS = join(__dirname, '../../../node_modules/@fontsource');
/** Bytes of a certificate with rare letters: each font embedded as a whole would be larger. */
const MOST_BYTES = 150_000;

/** The app's fonts from the disk, and which files were asked for. */
function fontsAndAsked() {
  const asked: string[] = [];
  const files = appFonts((name) => {
    asked.push(name);
    const [family = ''] = /^(noto-sans-sc|noto-sans|lxgw-wenkai)/.exec(name) ?? [];
    return readFile(join(FONTS, family, 'files', name));
  });
  return { files, asked };
}

/** A picture of one pixel: what stands in it no test can read. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function drawn(name: string, words: Partial<CertificateWords> = {}) {
  const { files, asked } = fontsAndAsked();
  const foreign: string[] = [];
  const draw: DrawForeign = async (text) => {
    foreign.push(text);
    return { png: PIXEL, width: 10, height: 10, below: 2 };
  };
  const drawing = certificateDrawing({ ...aCertificate(name), ...words });
  const pdf = await drawingPdf(drawing, files, { language: 'zh-CN', foreign: draw });
  return { pdf, asked, foreign };
}

function aCertificate(name: string): CertificateWords {
  return {
    title: '上岗证书 P10001-O0007-1',
    client: '北风外贸有限公司',
    heading: '上岗证书',
    name,
    passed: '已通过培训：操作人员',
    edition: '手册第 3 版，共 2 章',
    chapters: ['收货入库', '盘点'],
    moreChapters: (count) => `另有 ${String(count)} 章`,
    facts: [
      ['证书编号', 'P10001-O0007-1'],
      ['有效期至', '2028年3月2日'],
    ],
    codeName: '核验码',
    code: 'ABCD-EFGH-2345-6789',
    howToCheck: '核验方法：在 Jira 中打开项目。',
  };
}

/** Spaces between pieces of a line are the reader's guess. */
const plain = (text: string) => text.replace(/\s+/g, '');

test.each([
  ['Chinese', '欧阳建国'],
  ['rare letters', '𠮷田䶮'],
  ['Latin with diacritics', 'Łukasz Őry Nguyễn-Çelik'],
  ['both', '王芳 (Wáng Fāng) Müller'],
  ['Cyrillic', 'Жанна Іванова'],
])('a name with %s can be read back from the PDF', async (_, name) => {
  const { pdf, foreign } = await drawn(name);
  const text = plain(textOfPdf(pdf));
  expect(text).toContain(plain(name));
  expect(text).toContain('北风外贸有限公司');
  expect(text).toContain('ABCD-EFGH-2345-6789');
  expect(foreign).toEqual([]);
  expect(pdf.length).toBeLessThan(MOST_BYTES);
});

test('every font is in the file, and none as a whole', async () => {
  const { pdf } = await drawn('欧阳建国');
  const read = await PDFDocument.load(pdf);
  const fonts = read.context
    .enumerateIndirectObjects()
    .flatMap(([, found]) => (found instanceof PDFDict ? [found] : []))
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts) expect(font.has(PDFName.of('FontFile2'))).toBe(true);
});

test('a script that no font of the app has is drawn by the browser, and can be found all the same', async () => {
  const { pdf, foreign } = await drawn('김민준 (Kim)');
  expect(foreign).toEqual(['김민준']);
  const said = Buffer.from('김민준', 'utf16le').swap16().toString('hex').toUpperCase();
  expect(await contentOf(pdf)).toContain(`/ActualText <FEFF${said}>`);
});

test('the file of rare letters is asked for only by a name that needs it', async () => {
  const { asked } = await drawn('王芳');
  expect(asked).not.toContain('lxgw-wenkai-latin-500-normal.woff');
  expect((await drawn('王䶮')).asked).toContain('lxgw-wenkai-latin-500-normal.woff');
});

test('nothing is asked for before there is a text, and each file once', async () => {
  const { files, asked } = fontsAndAsked();
  await textRuns([], files);
  expect(asked).toEqual([]);
  await textRuns(['王王', '王芳'], files);
  expect(new Set(asked).size).toBe(asked.length);
});

async function contentOf(pdf: Uint8Array): Promise<string> {
  const read = await PDFDocument.load(pdf);
  const { decodePDFRawStream, PDFRawStream } = await import('pdf-lib');
  return read.context
    .enumerateIndirectObjects()
    .flatMap(([, found]) => (found instanceof PDFRawStream ? [found] : []))
    .filter(({ dict }) => !dict.has(PDFName.of('Subtype')))
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}
