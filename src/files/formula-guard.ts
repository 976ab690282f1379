/**
 * Text at the beginning of which a spreadsheet takes the cell for a formula, full-width signs of East Asian
 * input included (OWASP, "CSV Injection").
 */
const RISKY = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Whether a spreadsheet could take the text for a formula. */
export function isRisky(text: string): boolean {
  return RISKY.test(text);
}

/**
 * The text with an apostrophe before it where a spreadsheet could take it for a formula. Text that looks
 * guarded already gets another one, so that `withoutGuard` gives back exactly what was written.
 */
export function guarded(text: string): string {
  return isRisky(text) || looksGuarded(text) ? `'${text}` : text;
}

/** Whether `withoutGuard` would take something away. */
export function looksGuarded(text: string): boolean {
  return GUARDED.test(text);
}

export function withoutGuard(text: string): string {
  return looksGuarded(text) ? text.slice(1) : text;
}
