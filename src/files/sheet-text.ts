/**
 * Text inside a workbook's XML: characters that XML cannot hold are written `_x000D_`, and text that looks
 * so already gets its underscore written like that (ECMA-376, ST_Xstring).
 */
export function sheetText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, '_x000D_');
}

export function readSheetText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
