import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { IS_BRIEF } from './brief-run';

const modules = z.array(z.object({ appId: z.string(), environmentId: z.string() }));
/** By the address of the site, which has one app as long as it runs. */
const ids = new Map<string, string>();

/** Address of the app's page in a project; a route of the app may follow. */
export async function appAddress(page: Page, siteUrl: string, projectKey: string): Promise<string> {
  const known = ids.get(siteUrl) ?? (await idsOfApp(page, siteUrl));
  ids.set(siteUrl, known);
  return `${siteUrl}/jira/core/projects/${projectKey}/apps/${known}`;
}

async function idsOfApp(page: Page, siteUrl: string): Promise<string> {
  const reply = await page.context().request.get(`${siteUrl}/_site/modules`);
  const first = modules.parse(await reply.json())[0];
  if (first === undefined) throw new Error('The app has no page.');
  return `${first.appId}/${first.environmentId}`;
}

/** The app inside its frame. */
export function appIn(page: Page): FrameLocator {
  return page.locator('iframe').first().contentFrame();
}

/** Keeps a picture in `artefacts/screenshots`, which git ignores; none in a brief run. */
export async function picture(page: Page, name: string): Promise<void> {
  if (IS_BRIEF) return;
  const folder = join(process.cwd(), 'artefacts/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Keeps a file that the app has made beside the pictures; none in a brief run. */
export function keepFile(name: string, content: Uint8Array): void {
  if (IS_BRIEF) return;
  const folder = join(process.cwd(), 'artefacts/screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Whether the page, or the app in it, scrolls sideways as a whole. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  const widths = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ),
  );
  return widths.some((overhang) => overhang > 1);
}
