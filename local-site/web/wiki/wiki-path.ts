/** Addresses of Confluence's pages. */
export const wikiPagePath = (spaceKey: string, pageId: string) =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(pageId)}`;

export const editWikiPagePath = (spaceKey: string, pageId: string) =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/edit-v2/${encodeURIComponent(pageId)}`;
