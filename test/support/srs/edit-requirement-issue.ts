import { z } from 'zod';
import { REQUIREMENT, SAID } from '../../yardsticks/rights/payloads';
import { ask, valueOf } from '../engagement/ask';
import type { TestSite } from '../site/a-site';

const specification = z.object({ inJira: z.object({ keys: z.record(z.string(), z.string()) }) });

/** Somebody writes other words into the issue of a requirement, by its key. */
export async function editRequirementIssue(site: TestSite, engagementId: string): Promise<void> {
  const { inJira } = valueOf(await ask(site, 'srs.get', { engagementId }), specification);
  const key = inJira.keys[REQUIREMENT.requirementId] ?? '';
  const content = SAID.lines.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  const fields = { summary: SAID.summary, description: { type: 'doc', version: 1, content } };
  const { status } = await site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, { fields });
  if (status !== 204) throw new Error(`The issue ${key} was not edited: ${String(status)}.`);
}
