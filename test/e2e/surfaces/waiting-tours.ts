import { z } from 'zod';
import type { ServedTestSite } from '../../support/site/a-served-site';
import type { Tour, Traveller } from './tours';

const modules = z.array(
  z.object({ key: z.string(), appId: z.string(), environmentId: z.string() }),
);

/** The page of what waits: for who has to decide, and for who has nothing to do. */
export const WAITING_TOURS: readonly Tour[] = [
  {
    as: 'sponsor',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      await openWaiting(traveller, site);
      await traveller.app.getByRole('link').first().waitFor();
      await traveller.see('waiting: to approve');
    },
  },
  {
    as: 'viewer',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      await openWaiting(traveller, site);
      await traveller.app.getByText(traveller.t('waiting.nothing')).waitFor();
      await traveller.see('waiting: nothing');
    },
  },
];

/** The global page, at the address that Jira gives it. */
export async function openWaiting(
  { page }: Pick<Traveller, 'page'>,
  { url }: Pick<ServedTestSite, 'url'>,
): Promise<void> {
  const reply = await page.context().request.get(`${url}/_site/modules`);
  const own = modules.parse(await reply.json()).find(({ key }) => key === 'waiting');
  if (own === undefined) throw new Error('The app has no page of what waits.');
  const appId = own.appId.split('/').at(-1) ?? '';
  await page.goto(`${url}/jira/apps/${appId}/${own.environmentId}`);
}
