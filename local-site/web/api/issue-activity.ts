import * as z from 'zod/mini';
import { textDocument } from '../adf/text-document';
import { person } from './people';
import { command, request } from './request';

const comments = z.object({
  comments: z.array(
    z.object({
      id: z.string(),
      author: z.optional(person),
      body: z.optional(z.unknown()),
      created: z.string(),
    }),
  ),
});

const changelog = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      author: z.optional(person),
      created: z.string(),
      items: z.array(
        z.object({
          field: z.string(),
          fromString: z.optional(z.nullable(z.string())),
          toString: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
  ),
});

const propertyKeys = z.object({ keys: z.array(z.object({ key: z.string() })) });
const property = z.object({ key: z.string(), value: z.unknown() });

const path = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

/** Newest first. */
export const getComments = (key: string) =>
  request(comments, `${path(key)}/comment?orderBy=-created`);
export const getChangelog = (key: string) => request(changelog, `${path(key)}/changelog`);

/** Adds a comment; each line becomes a paragraph. */
export const addComment = (key: string, text: string) =>
  command(`${path(key)}/comment`, { method: 'POST', body: { body: textDocument(text) } });

/** All entity properties of an issue with their values. */
export async function getProperties(key: string): Promise<readonly z.infer<typeof property>[]> {
  const { keys } = await request(propertyKeys, `${path(key)}/properties`);
  return Promise.all(
    keys.map((entry) =>
      request(property, `${path(key)}/properties/${encodeURIComponent(entry.key)}`),
    ),
  );
}
