import type { Browser, ElementHandle, Frame, Page } from 'playwright-core';
import { demoUser } from '../../local-site/seed/demo-users';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { appAddress, appIn, picture } from './support/app-page';
import { launchBrowser } from './support/browser';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';

jest.setTimeout(180_000);

const t = textsOf('en-US');
/** More stops than any page has: a key that leads nowhere ends the search. */
const MOST_STOPS = 120;

let browser: Browser;
let site: ServedTestSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await aServedSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('an engagement is started and its plan read by keyboard alone', async () => {
  const { accountId } = demoUser('lead');
  const look = { locale: 'en-US', theme: 'light', width: 1280 } as const;
  const { page, complaints, close } = await visit(browser, site.url, { accountId, ...look });
  await page.goto(await appAddress(page, site.url, 'NWE'));
  const app = appIn(page);
  await app.getByText(t('welcome.start'), { exact: true }).waitFor();

  await tabTo(page, t('welcome.start'));
  await page.keyboard.press('Enter');
  await app.locator('#template-plain').waitFor();
  await tabTo(page, 'template-');
  for (let presses = 0; !(await app.locator('#template-plain').isChecked()); presses += 1) {
    expect(presses).toBeLessThan(5);
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown');
  }
  await goOnTo(page, '#field-clientName');
  await tabTo(page, 'field-clientName');
  await page.keyboard.type('Northwind Engineering');
  await goOnTo(page, '#field-people-lead');
  await tabTo(page, 'field-people-lead');
  await page.keyboard.type(demoUser('lead').displayName);
  await app
    .getByRole('option', { name: demoUser('lead').displayName })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await goOnTo(page, `button:has-text("${t('start.preview.apply')}")`);
  await picture(page, 'keyboard-preview');
  await tabTo(page, t('start.preview.apply'));
  await page.keyboard.press('Enter');
  await site.idle();
  await app.getByLabel(t('plan.search')).waitFor();

  await tabTo(page, t('plan.search'));
  await page.keyboard.type('kick-off');
  await app.getByRole('treegrid').waitFor();
  await tabTo(page, 'row');
  await page.keyboard.press('ArrowDown');
  await app.locator('[role=row]:focus, [role=row] :focus').first().waitFor();
  await picture(page, 'keyboard-plan');
  expect(complaints).toEqual([]);
  await close();
});

async function goOnTo(page: Page, selector: string): Promise<void> {
  await tabTo(page, t('act.next'));
  await page.keyboard.press('Enter');
  await appIn(page).locator(selector).first().waitFor();
}

/** Presses Tab until something with this name or id has the focus, and on each stop sees that it has. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const focused = await appFrame(page).evaluateHandle(() =>
      document.hasFocus() && document.activeElement !== document.body
        ? document.activeElement
        : null,
    );
    const element = focused.asElement() ?? undefined;
    const here = element === undefined ? '' : await nameOf(element);
    const withFocus = element === undefined ? '' : await appearance(element);
    if (here.includes(name)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
    if (element === undefined || (await staysOrOnlyLands(element))) continue;
    if ((await appearance(element)) === withFocus) {
      throw new Error(`The focus on “${here}” cannot be seen.`);
    }
  }
  throw new Error(`No way leads to “${name}”. Passed: ${passed.join(' → ')}`);
}

/**
 * A date has stops of its own, the last a button that shows the focus where no script looks; a heading is where
 * a new page begins, and nothing to be used.
 */
function staysOrOnlyLands(element: ElementHandle): Promise<boolean> {
  return element.evaluate(
    (node) =>
      node === document.activeElement ||
      (node instanceof HTMLInputElement && node.type === 'date') ||
      (node instanceof HTMLHeadingElement && node.tabIndex < 0),
  );
}

function nameOf(element: ElementHandle): Promise<string> {
  return element.evaluate((node) => {
    if (!(node instanceof Element)) return '';
    const role = node.getAttribute('role') ?? node.tagName.toLowerCase();
    const label = node.getAttribute('aria-label') ?? '';
    return [role, node.id, label, node.textContent.slice(0, 60)].join(' ');
  });
}

/** How an element and the boxes around it are edged: what shows the focus must change it. */
function appearance(element: ElementHandle): Promise<string> {
  return element.evaluate((node) => {
    const edges: string[] = [];
    let box: Element | null = node instanceof Element ? node : null;
    for (let level = 0; level < 4 && box !== null; level += 1) {
      for (const pseudo of [undefined, '::before', '::after']) {
        const style = getComputedStyle(box, pseudo);
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = style;
        edges.push(`${outlineStyle} ${outlineWidth} ${outlineColor} ${boxShadow} ${borderColor}`);
      }
      box = box.parentElement;
    }
    return edges.join(';');
  });
}

function appFrame(page: Page): Frame {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('The page shows no app.');
  return frame;
}
