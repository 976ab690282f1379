import { isRecord } from './protocol';

let sheets: readonly CSSStyleSheet[] = [];

/**
 * Gives the document the host's theme, as `view.theme.enable()` promises. Constructed style sheets
 * are used because they work under every Content-Security-Policy that an app can ask for.
 */
export function applyFrameTheme(theme: unknown): void {
  if (!isRecord(theme) || !isRecord(theme.attributes) || !Array.isArray(theme.css)) {
    throw new Error('Not a theme.');
  }
  for (const [name, value] of Object.entries(theme.attributes)) {
    document.documentElement.setAttribute(name, String(value));
  }
  const next = theme.css.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(String(css));
    return sheet;
  });
  const foreign = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  document.adoptedStyleSheets = [...next, ...foreign];
  sheets = next;
}
