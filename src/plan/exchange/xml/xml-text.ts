/** Characters that XML 1.0 does not allow, not even as references. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a pair stands for no character. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it stands between tags or in a quoted attribute; characters that XML cannot hold are removed. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '')
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
