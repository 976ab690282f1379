import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const SCRIPT = `
const { validate } = require('@forge/manifest');
validate(false).then(({ success, errors }) => {
  console.log(JSON.stringify({ success, errors: errors ?? [] }));
});`;

const answer = z.object({
  success: z.boolean(),
  errors: z.array(z.looseObject({ message: z.string(), line: z.optional(z.number()) })),
});

/**
 * Problems that `@forge/manifest` finds in the app's folder, each with its line. Runs in a process of
 * its own: the validator reads the working folder. No network.
 */
export function validateOffline(root: string): readonly string[] {
  const output = execFileSync(process.execPath, ['-e', SCRIPT], { cwd: root, encoding: 'utf8' });
  const { success, errors } = answer.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  if (success) return [];
  return errors.map(({ message, line }) => `manifest.yml:${line ?? 0} ${message}`);
}
