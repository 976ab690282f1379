/** Paragraphs as a document in the Atlassian Document Format; one that begins with `# ` is a heading. */
export function textDocument(paragraphs: readonly string[]) {
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((text) =>
      text.startsWith('# ')
        ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: text.slice(2) }] }
        : { type: 'paragraph', content: [{ type: 'text', text }] },
    ),
  };
}
