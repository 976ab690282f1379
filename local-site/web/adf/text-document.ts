const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A text as a document of paragraphs. */
export const textDocument = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\n+/)
    .filter((line) => line !== '')
    .map(paragraph),
});
