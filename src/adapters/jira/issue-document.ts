/** Jira's rich text: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export function documentOf(paragraphs: readonly string[]): object {
  return {
    type: 'doc',
    version: 1,
    content: paragraphs
      .filter((text) => text !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}
