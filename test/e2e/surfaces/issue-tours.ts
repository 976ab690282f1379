import { z } from 'zod';
import { anIssueOf } from '../../support/engagement/an-issue-of';
import { storedRecords } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';
import type { Tour, Traveller } from './tours';

/** The panel in issues: of a risk as who may change it and who may not, of a change, and of what is nothing to the app. */
export const ISSUE_TOURS: readonly Tour[] = [
  {
    as: 'consultant',
    site: ({ active }) => active,
    walk: async ({ page, app, t, button, see }, site) => {
      await openIssueOf(page, site, 'risk', 'late-interfaces');
      await button('risk.edit').waitFor();
      await see('issue: risk');
      await button('risk.edit').click();
      await app.locator('#field-cause').waitFor();
      await app.getByText(t('risk.field.actions')).first().waitFor();
      await see('issue: risk, edited');
    },
  },
  {
    as: 'sponsor',
    site: ({ active }) => active,
    walk: async ({ page, app, t, button, see }, site) => {
      await openIssueOf(page, site, 'change', 'invoices');
      await button('change.decision.act.approved').waitFor();
      await app.getByText(t('change.fact.moves'), { exact: true }).waitFor();
      await see('issue: change to decide');
      await openIssueOf(page, site, 'change', 'orders');
      await app.getByText(t('change.decision.hash')).first().waitFor();
      await see('issue: change decided');
    },
  },
  {
    as: 'viewer',
    site: ({ active }) => active,
    walk: async ({ page, app, t, see }, site) => {
      await openIssueOf(page, site, 'risk', 'key-users');
      await app.getByText(t('risk.column.owner'), { exact: true }).waitFor();
      await see('issue: risk of a viewer');
      await page.goto(`${site.url}/browse/${keyOf(site, 'ORDER BY id')}`);
      await app.getByText(t('panel.nothing')).waitFor();
      await see('issue: nothing to Rollout');
    },
  },
  {
    as: 'keyUser',
    site: ({ active }) => active,
    walk: async ({ page, app, see }, site) => {
      await page.goto(`${site.url}/browse/${keyOf(site, `WHERE id = ${anIssueOf(site)}`)}`);
      await app.getByRole('checkbox').first().waitFor();
      await see('issue: checklist');
      await page.goto(`${site.url}/browse/${keyOf(site, 'ORDER BY id DESC')}`);
      await app.getByText('An order becomes an invoice').waitFor();
      await see('issue: bug');
    },
  },
];

const key = z.object({ data: z.object({ issue: z.object({ issueKey: z.string() }) }) });

async function openIssueOf(
  page: Traveller['page'],
  site: ServedTestSite,
  kind: 'risk' | 'change',
  recordId: string,
): Promise<void> {
  const found = storedRecords(site, kind).find((record) => record.key.endsWith(`:${recordId}`));
  const { data } = key.parse(found?.value);
  await page.goto(`${site.url}/browse/${data.issue.issueKey}`);
}

function keyOf({ database }: ServedTestSite, which: string): string {
  return String(database.one(`SELECT key FROM jira_issue ${which} LIMIT 1`)?.key);
}
