import type { ExportedPlan } from '../../../../src/plan/exchange/contract';

/** Hands a file over to the browser, as a download. */
export function saveFile({ fileName, mediaType, base64 }: ExportedPlan): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
