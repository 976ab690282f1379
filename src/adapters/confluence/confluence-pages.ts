import { getAppContext, route } from '@forge/api';
import * as z from 'zod/mini';
import type { MacroNode, PageMacro, PageStore } from '../../ports/page-store';
import { confluenceRequest } from './confluence-request';
import {
  pageList,
  pageReply,
  propertyList,
  readPage,
  refusalReply,
  seenPage,
  seenSpace,
  spaceReply,
} from './page-replies';

/** Key of the app's mark among the properties of a page. */
const MARK = 'rollout-handbook';
/** What one list of pages may hold. */
const MOST_PAGES = 250;
/** Not there, or not for whoever asks. */
const HIDDEN = [400, 401, 403, 404];

/** Pages over Confluence's REST API v2. */
export const confluencePages: PageStore = {
  async spaceOfCaller(spaceId) {
    const { status, value } = await confluenceRequest(
      'user',
      route`/wiki/api/v2/spaces/${spaceId}?include-operations=true`,
      { accepted: [200, ...HIDDEN] },
      z.unknown(),
    );
    return status === 200 ? seenSpace(spaceReply.parse(value)) : undefined;
  },
  async create({ spaceId, parentId, title, document }) {
    const { status, value } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/pages`,
      {
        method: 'POST',
        body: {
          ...{ spaceId, title, status: 'current' },
          ...(parentId === undefined ? {} : { parentId }),
          body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
        },
        accepted: [200, ...HIDDEN],
      },
      z.unknown(),
    );
    if (status === 200) return { ok: true, page: seenPage(pageReply.parse(value)) };
    return { ok: false, reason: reasonIn(value) };
  },
  async titled(spaceId, title) {
    const { value } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/spaces/${spaceId}/pages?title=${title}&status=current&body-format=atlas_doc_format`,
      {},
      pageList,
    );
    const found = value.results.find((page) => page.title === title);
    return found && readPage(found);
  },
  async markOf(pageId) {
    const { value } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/pages/${pageId}/properties?key=${MARK}`,
      {},
      propertyList,
    );
    return value.results.find(({ key }) => key === MARK)?.value;
  },
  async mark(pageId, mark) {
    const { status } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/pages/${pageId}/properties`,
      { method: 'POST', body: { key: MARK, value: mark }, accepted: [200, 400, 409] },
      z.unknown(),
    );
    return status === 200;
  },
  async see(pageIds) {
    if (pageIds.length === 0) return new Map();
    const { value } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/pages?id=${pageIds.join(',')}&status=current&limit=${MOST_PAGES}`,
      {},
      pageList,
    );
    return new Map(value.results.map((page) => [page.id, seenPage(page)]));
  },
  async read(pageId) {
    const { status, value } = await confluenceRequest(
      'app',
      route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`,
      { accepted: [200, 403, 404] },
      z.unknown(),
    );
    if (status !== 200) return undefined;
    const page = pageReply.parse(value);
    return page.status === 'current' ? readPage(page) : undefined;
  },
  macroNode,
};

/**
 * The node by which Confluence finds a macro of a Forge app, as its editor writes it. No page describes it whole, so it
 * stands here alone.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/confluence-api-bridge/getMacroContent/
 */
function macroNode({ key, title, config }: PageMacro): MacroNode {
  const { appAri, environmentAri, environmentType } = getAppContext();
  const extensionKey = `${appAri.appId}/${environmentAri.environmentId}/static/${key}`;
  // The same in every attempt to make the page, so that none differs from another.
  const localId = `${key}-${Object.values(config).join('-')}`;
  return {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      ...{ layout: 'default', localId, text: title },
      parameters: {
        localId,
        extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
        extensionTitle: title,
        forgeEnvironment: environmentType,
        guestParams: config,
      },
    },
  };
}

function reasonIn(value: unknown): string {
  const parsed = refusalReply.safeParse(value);
  const titles = parsed.success ? (parsed.data.errors ?? []) : [];
  return titles.flatMap(({ title }) => title ?? []).join(' ');
}
