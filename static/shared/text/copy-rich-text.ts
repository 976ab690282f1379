/**
 * Puts a text on the clipboard, plain for editors and as HTML for letters and pages. Where the frame has no
 * right to the clipboard, the browser's own copying takes both.
 */
export async function copyRichText(plain: string, html: string): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  } catch {
    copyByEvent(plain, html);
  }
}

/** Puts a plain text on the clipboard; by the browser's own copying first, for which a frame needs no right. */
export async function copyText(text: string): Promise<void> {
  try {
    copyByEvent(text, undefined);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}

/** @throws Error when the browser refuses this way too */
function copyByEvent(plain: string, html: string | undefined): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill, { once: true });
  // Deprecated without a successor that works in a frame without the clipboard's permission.
  // oxlint-disable-next-line typescript/no-deprecated
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!isCopied) throw new Error('The browser did not copy.');
}
