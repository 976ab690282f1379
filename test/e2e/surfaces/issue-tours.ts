import { z } from 'zod';
import { storedRecords } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';
import type { Tour, Traveller } from './tours';

/** The panel in issues: of a risk as who may change it and who may not, and of what is nothing to the app. */
export const ISSUE_TOURS: readonly Tour[] = [
  {
    as: 'consultant',
    site: ({ active }) => active,
    walk: async ({ page, app, t, button, see }, site) => {
      await openIssueOf(page, site, 'late-interfaces');
      await button('risk.edit').waitFor();
      await see('issue: risk');
      await button('risk.edit').click();
      await app.locator('#field-cause').waitFor();
      await app.getByText(t('risk.field.actions')).first().waitFor();
      await see('issue: risk, edited');
    },
  },
  {
    as: 'viewer',
    site: ({ active }) => active,
    walk: async ({ page, app, t, see }, site) => {
      await openIssueOf(page, site, 'key-users');
      await app.getByText(t('risk.column.owner'), { exact: true }).waitFor();
      await see('issue: risk of a viewer');
      await page.goto(`${site.url}/browse/${issueOfPlan(site)}`);
      await app.getByText(t('panel.nothing')).waitFor();
      await see('issue: nothing to Rollout');
    },
  },
];

const key = z.object({ data: z.object({ issue: z.object({ issueKey: z.string() }) }) });

async function openIssueOf(
  page: Traveller['page'],
  site: ServedTestSite,
  riskId: string,
): Promise<void> {
  const risk = storedRecords(site, 'risk').find((record) => record.key.endsWith(`:${riskId}`));
  const { data } = key.parse(risk?.value);
  await page.goto(`${site.url}/browse/${data.issue.issueKey}`);
}

function issueOfPlan({ database }: ServedTestSite): string {
  return String(database.one('SELECT key FROM jira_issue ORDER BY id LIMIT 1')?.key);
}
