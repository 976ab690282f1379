import * as z from 'zod/mini';
import { issueType } from './projects';
import { request } from './request';

const allowedValue = z.object({
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  value: z.optional(z.string()),
});

const createField = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  schema: z.object({ type: z.string(), items: z.optional(z.string()) }),
  allowedValues: z.optional(z.array(allowedValue)),
});

const typesPage = z.object({ issueTypes: z.array(issueType) });
const fieldsPage = z.object({ fields: z.array(createField) });
const created = z.object({ id: z.string(), key: z.string() });

/** A field of the create screen. */
export type CreateField = z.infer<typeof createField>;

const metaPath = (project: string) =>
  `/rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes`;

export const getCreateTypes = (project: string) => request(typesPage, metaPath(project));
export const getCreateFields = (project: string, typeId: string) =>
  request(fieldsPage, `${metaPath(project)}/${encodeURIComponent(typeId)}`);
export const createIssue = (fields: Readonly<Record<string, unknown>>) =>
  request(created, '/rest/api/3/issue', { method: 'POST', body: { fields } });
