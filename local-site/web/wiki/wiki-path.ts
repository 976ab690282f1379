/** Addresses of Confluence's pages. */
export const wikiPagePath = (spaceKey: string, pageId: string) =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/${encodeURIComponent(pageId)}`;

/** The site's own: how a page looks in a file. */
export const exportWikiPagePath = (spaceKey: string, pageId: string, type: 'pdf' | 'word') =>
  `${wikiPagePath(spaceKey, pageId)}/export/${type}`;

export const editWikiPagePath = (spaceKey: string, pageId: string) =>
  `/wiki/spaces/${encodeURIComponent(spaceKey)}/pages/edit-v2/${encodeURIComponent(pageId)}`;
