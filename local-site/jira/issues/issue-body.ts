import { z } from 'zod';
import { invalidPayload } from '../rest/refusal';

const operation = z.record(z.string(), z.unknown());

const issueBody = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(operation)).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  transition: z.object({ id: z.coerce.string().optional() }).optional(),
  historyMetadata: z.unknown().optional(),
});

/** Body of create, edit and transition (`IssueUpdateDetails`). */
export type IssueBody = z.infer<typeof issueBody>;

/** @throws JiraRefusal 400 when the body has another shape */
export function parseIssueBody(json: unknown): IssueBody {
  return parseBody(issueBody, json);
}

/** @throws JiraRefusal 400 when the body has another shape */
export function parseBody<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}
