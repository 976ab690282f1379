import { z } from 'zod';
import type { ServedTestSite } from '../../support/site/a-served-site';
import { QUIZZED } from './training-on-stage';
import type { Tour, Traveller } from './tours';

/** Looks go through the same site at once, and titles of pages are unique in a space. */
let made = 0;

/** Specification and handbook in Confluence: unconfigured, being configured, read whole and by chapter, and without the right. */
export const MACRO_TOURS: readonly Tour[] = [
  {
    as: 'consultant',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, page, t, see } = traveller;
      await openMacro(traveller, site, {});
      await app.getByText(t('srs.macro.notChosen')).waitFor();
      await see('srs macro: nothing chosen');
      await page.goto(page.url().replace('/pages/', '/pages/edit-v2/'));
      await page.locator('main button').first().click();
      const dialog = page.getByRole('dialog').locator('iframe').contentFrame();
      await dialog.locator('#field-chapter').waitFor();
      await see('srs macro: choice');
    },
  },
  {
    as: 'keyUser',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, see } = traveller;
      await openMacro(traveller, site, { engagementId: 'p10000' });
      await app.getByRole('article', { name: 'REQ-1' }).waitFor();
      await see('srs macro: document');
      await openMacro(traveller, site, { engagementId: 'p10000', chapter: 'interfaces' });
      await app.getByRole('article', { name: /^REQ-/ }).first().waitFor();
      await see('srs macro: one chapter');
    },
  },
  {
    as: 'outsider',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, t, see } = traveller;
      await openMacro(traveller, site, { engagementId: 'p10000' });
      await app.getByText(t('srs.macro.hidden')).waitFor();
      await see('srs macro: no right');
      await openMacro(traveller, site, { engagementId: 'p10000' }, HANDBOOK);
      await app.getByText(t('training.macro.hidden')).waitFor();
      await see('handbook macro: no right');
    },
  },
  {
    as: 'consultant',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, page, t, see } = traveller;
      await openMacro(traveller, site, {}, HANDBOOK);
      await app.getByText(t('training.macro.notChosen')).waitFor();
      await see('handbook macro: nothing chosen');
      await page.goto(page.url().replace('/pages/', '/pages/edit-v2/'));
      await page.locator('main button').first().click();
      const dialog = page.getByRole('dialog').locator('iframe').contentFrame();
      await dialog.locator('#field-shown').waitFor();
      await see('handbook macro: choice');
    },
  },
  {
    as: 'keyUser',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, t, see } = traveller;
      await openMacro(traveller, site, { engagementId: 'p10000' }, HANDBOOK);
      await app.getByRole('list', { name: t('training.learn.chapters'), exact: true }).waitFor();
      await see('handbook macro: contents');
      await app.getByRole('link', { name: t('training.field.faq') }).click();
      await app
        .getByRole('heading', { name: t('training.field.faq') })
        .first()
        .waitFor();
      await see('handbook macro: questions');
      const chapterId = QUIZZED;
      await openMacro(traveller, site, { engagementId: 'p10000', chapterId }, HANDBOOK);
      await app.getByRole('region', { name: t('training.chapter.progress') }).waitFor();
      await see('handbook macro: below a chapter');
    },
  },
];

const HANDBOOK = 'handbook-macro';

const spaces = z.object({ results: z.array(z.object({ id: z.string(), key: z.string() })) });
const stored = z.object({ id: z.string() });

/** A page with nothing but the macro, as somebody left it. */
async function openMacro(
  { page }: Traveller,
  site: ServedTestSite,
  config: Readonly<Record<string, string>>,
  key = 'srs-macro',
): Promise<void> {
  made += 1;
  const found = await site.confluenceAs('lead', 'GET', '/wiki/api/v2/spaces?keys=NWE');
  const [space] = spaces.parse(found.json).results;
  const localId = `macro-${made}`;
  const macro = {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `app/environment/static/${key}`,
      localId,
      layout: 'default',
      parameters: { localId, guestParams: config },
    },
  };
  const reply = await site.confluenceAs('lead', 'POST', '/wiki/api/v2/pages', {
    spaceId: space?.id,
    title: `Page ${made}`,
    body: {
      representation: 'atlas_doc_format',
      value: JSON.stringify({ type: 'doc', version: 1, content: [macro] }),
    },
  });
  await page.goto(`${site.url}/wiki/spaces/NWE/pages/${stored.parse(reply.json).id}`);
}
