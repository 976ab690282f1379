import { gatedPlace, putGate } from '../../support/change/a-gated-site';
import type { Tour } from './tours';

/** The gate's pages in the workflow editor, for a rule that a transition has already. */
export const GATE_TOUR: Tour = {
  as: 'siteAdmin',
  site: ({ empty }) => empty,
  walk: async ({ page, app, t, see }, site) => {
    putGate(site, 'Submit');
    const { workflowId } = gatedPlace(site, 'Submit');
    const open = async (nth: number, text: string): Promise<void> => {
      await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
      // The rule's own buttons: view, edit, remove.
      const rule = page.getByRole('cell').getByRole('listitem').first();
      await rule.getByRole('button').nth(nth).click();
      await app.getByText(text).waitFor();
    };
    await open(1, t('gate.question'));
    await see('gate: choice');
    await open(0, t('gate.meaning.approved'));
    await see('gate: to be read');
  },
};
