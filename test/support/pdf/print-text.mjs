import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';

/** Prints what a reader of PDF finds as text, and the fonts of the first page: that reader is an ES module. */
const [, , file = ''] = process.argv;
const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
const { text } = await extractText(pdf, { mergePages: true });
process.stdout.write(text);
