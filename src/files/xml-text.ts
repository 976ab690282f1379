/** What XML 1.0 does not allow, not even as references: most of the first controls, halves of pairs, two others. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text without the characters that XML cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Text as it stands between tags or in a quoted attribute; characters that XML cannot hold are removed. */
export function xmlText(text: string): string {
  return xmlCharacters(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

/** `<name>text</name>`, or nothing when there is no text. */
export function xmlLeaf(name: string, text: string | number | undefined): string {
  return text === undefined ? '' : `<${name}>${xmlText(String(text))}</${name}>`;
}

/** `<name>…</name>` around parts that are XML already. */
export function xmlBranch(name: string, parts: readonly string[]): string {
  return `<${name}>${parts.join('')}</${name}>`;
}
