import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most kilobytes of JavaScript (gzip) before a module of this type shows anything. A new type needs its line. */
const LIMITS_KB: Readonly<Record<string, number>> = {
  'jira:issuePanel': 110,
  'jira:dashboardGadget': 110,
  // On a phone, between other things: as light as a macro.
  'jira:globalPage': 120,
  macro: 120,
  'jira:workflowValidator': 100,
  'jira:projectPage': 190,
  'jira:adminPage': 200,
};

/** @throws Error for a type of module that nobody has given a limit. */
export function firstLoadLimitKb(moduleType: string): number {
  const limit = new Map(Object.entries(LIMITS_KB)).get(moduleType);
  if (limit === undefined) throw new Error(`A surface of type ${moduleType} has no limit.`);
  return limit;
}

/**
 * Kilobytes (gzip) of the scripts that a built page needs before it runs: the one that it names, and what that
 * imports, followed to the end. What is imported on demand is not in it.
 * @param pages folder of the built pages
 * @param page file in it, e.g. `project.html`
 */
export function firstLoadKb(pages: string, page: string): number {
  const html = readFileSync(join(pages, page), 'utf8');
  const entries = [...html.matchAll(/<script[^>]*src="\.\/assets\/([\w.-]+\.js)"/g)];
  if (entries.length === 0) throw new Error(`${page} names no script.`);
  const needed = new Set<string>();
  for (const [, entry = ''] of entries) follow(join(pages, 'assets'), entry, needed);
  const bytes = [...needed].map((name) => gzipSync(sourceOf(join(pages, 'assets'), name)).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1_024;
}

function follow(assets: string, name: string, needed: Set<string>): void {
  if (needed.has(name)) return;
  needed.add(name);
  const imports = /(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g;
  for (const [, next = ''] of sourceOf(assets, name).matchAll(imports)) {
    follow(assets, next, needed);
  }
}

function sourceOf(assets: string, name: string): string {
  return readFileSync(join(assets, name), 'utf8');
}
