import { execFile } from 'node:child_process';
import { z } from 'zod';
import { ForgeStartError } from '../forge-failure';

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
 * What `@forge/manifest` finds wrong with the app in `folder`, a line each with its place; empty when all is well.
 * Runs in a process of its own, since the validator reads the working folder.
 */
export async function manifestProblems(folder: string): Promise<readonly string[]> {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, ['-e', SCRIPT], { cwd: folder }, (error, stdout) => {
      if (error) reject(new ForgeStartError('@forge/manifest could not be run.', { cause: error }));
      else resolve(stdout);
    });
  });
  const { success, errors } = answer.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  if (success) return [];
  return errors.map(({ message, line }) => `manifest.yml:${String(line ?? 0)} ${message}`);
}
