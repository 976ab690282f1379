import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFile } from '../../../local-site/server/send-file';

const folder = mkdtempSync(join(tmpdir(), 'rollout-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['project-DGErQMxm.js', 'public, max-age=31536000, immutable'],
  ['site-d_RJF-Hs.css', 'public, max-age=31536000, immutable'],
  ['index.html', 'no-store'],
  ['_bridge.js', 'no-store'],
  ['issue-panel.svg', 'no-store'],
])('a browser keeps what is named by its contents, and nothing else: %s', async (name, cached) => {
  writeFileSync(join(folder, name), '');
  const reply = await sendFile(join(folder, name));
  expect(reply?.headers.get('cache-control')).toBe(cached);
});

test('a file that is not there has no answer', async () => {
  expect(await sendFile(join(folder, 'gone.js'))).toBeUndefined();
});
