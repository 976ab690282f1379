import { join } from 'node:path';

const folder = join(process.cwd(), 'test/support/site/small-app');

/** A little app that calls storage, queue and Jira, for tests of the site itself. */
export const smallApp = {
  manifestPath: join(folder, 'manifest.yml'),
  appEntry: join(folder, 'index.ts'),
} as const;
