import { z } from 'zod';
import type { ServedTestSite } from '../../support/site/a-served-site';
import type { Tour, Traveller } from './tours';

/** Looks go through the same site at once: each has a dashboard of its own. */
let dashboards = 20_000;

/** The gadget: being configured and seen, by who may see the engagement, by who may not, and without risks. */
export const GADGET_TOURS: readonly Tour[] = [
  {
    as: 'consultant',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, t, see } = traveller;
      await aGadgetOn(traveller, site);
      await app.getByText(t('gadget.notChosen')).waitFor();
      await see('gadget: nothing chosen');
      await configure(traveller);
      await see('gadget: choice');
      await save(traveller);
      await app.getByLabel(t('risk.map.label.current')).waitFor();
      await see('gadget: risks');
      await app.getByText(t('chart.asTable'), { exact: true }).click();
      await app.getByText(t('risk.kindOf'), { exact: true }).waitFor();
      await see('gadget: as a table');
      await configure(traveller);
      await app.locator('#field-shows').selectOption('changes');
      await save(traveller);
      await app.getByText(t('gadget.longest')).waitFor();
      await see('gadget: changes');
    },
  },
  {
    as: 'lead',
    site: ({ refused }) => refused,
    walk: async (traveller, site) => {
      await aGadgetOn(traveller, site);
      await configure(traveller);
      await save(traveller);
      await traveller.app.getByText(traveller.t('gadget.noRisks')).waitFor();
      await traveller.see('gadget: no risks');
      await configure(traveller);
      await traveller.app.locator('#field-shows').selectOption('changes');
      await save(traveller);
      await traveller.app.getByText(traveller.t('gadget.noChanges')).waitFor();
      await traveller.see('gadget: no changes');
    },
  },
  {
    as: 'outsider',
    site: ({ active }) => active,
    walk: async (traveller, site) => {
      const { app, page, t, see } = traveller;
      await aGadgetOn(traveller, site, { engagementId: 'p10000' });
      await app.getByText(t('gadget.gone')).waitFor();
      await see('gadget: no right');
      await configureButton(page).click();
      await app.getByText(t('gadget.noneToChoose')).waitFor();
      await see('gadget: none to choose');
    },
  },
];

const added = z.object({ id: z.string() });

/** A dashboard with one gadget, as somebody left it. */
async function aGadgetOn(
  { page }: Traveller,
  { url }: ServedTestSite,
  configuration?: Readonly<Record<string, unknown>>,
): Promise<void> {
  dashboards += 1;
  const headers = { origin: url };
  const { request } = page.context();
  const reply = await request.post(`${url}/_site/dashboards/${dashboards}/gadgets`, {
    data: { moduleKey: 'gadget' },
    headers,
  });
  const { id } = added.parse(await reply.json());
  if (configuration !== undefined) {
    await request.put(`${url}/_site/gadgets/${id}`, { data: configuration, headers });
  }
  await page.goto(`${url}/jira/dashboards/${dashboards}`);
}

async function configure({ app, page }: Traveller): Promise<void> {
  await configureButton(page).click();
  await app.locator('#field-engagement').waitFor();
}

/** Of the site, not of the app: refresh, configure, remove. */
function configureButton(page: Traveller['page']) {
  return page.locator('section header button').nth(1);
}

async function save({ button }: Traveller): Promise<void> {
  await button('act.save').click();
}
