import { saveContent } from '../../../shared/files/save-content';
import type { ExportedPlan } from '../../../../src/plan/exchange/contract';

/** Hands a file over to the browser, as a download. */
export async function saveFile(file: ExportedPlan): Promise<void> {
  const { fileName, mediaType, isPacked, base64 } = file;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream();
  const whole = isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  const content = await new Response(whole).arrayBuffer();
  saveContent(fileName, new Blob([content], { type: mediaType }));
}
