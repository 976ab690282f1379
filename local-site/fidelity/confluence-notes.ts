/** As `operationNotes`, for Confluence. */
export const confluenceNotes: Readonly<Record<string, string>> = {
  getSpaces: 'global spaces alone, without description and icon',
  getSpaceById:
    'global spaces alone, without description and icon; `include-operations` those of space, pages, comments and attachments',
  getPages: '`sort` id and title; pages alone, no live docs',
  getPagesInSpace: '`sort` id and title; pages alone, no live docs',
  createPage: 'no drafts, live docs or wiki markup',
  getPageById: 'a body only in the representation in which it was written; no drafts',
  updatePage: 'no drafts, other owners or wiki markup',
  deletePage: 'children of a page in the trash go up to its parent',
  getPageDescendants: 'a page’s children follow it at once; pages alone',
  getPageDirectChildren: 'pages alone',
  getPageOperations: 'read, update and delete of the page itself',
  getPageVersions: 'no bodies',
  getPageLabels: 'labels of the prefix `global`',
  addLabelsToContent: 'pages alone; labels of the prefix `global`',
  removeLabelFromContent: 'pages alone',
  removeLabelFromContentUsingQueryParameter: 'pages alone',
  createFooterComment: 'on pages and as an answer; comments cannot be changed',
  createAttachment: 'pages alone; no limit on the size of files',
  createOrUpdateAttachments: 'pages alone; a file of the same name is replaced',
  downloadAttatchment: 'sends on to the site’s own address of the content',
  searchByCQL:
    'conditions joined by AND on ancestor, id, label, parent, space, text, title and type; pages alone, in order of id',
  searchContentByCQL:
    'conditions joined by AND on ancestor, id, label, parent, space, text, title and type; pages alone, in order of id',
  getCurrentUser: 'no `expand`',
  getUser: 'no `expand`',
};
