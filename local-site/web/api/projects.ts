import * as z from 'zod/mini';
import { person } from './people';
import { request } from './request';

export const issueType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  subtask: z.optional(z.boolean()),
  hierarchyLevel: z.optional(z.number()),
});

const project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.optional(z.nullable(z.string())),
  style: z.optional(z.string()),
  projectTypeKey: z.optional(z.string()),
  lead: z.optional(person),
});

const projectDetails = z.extend(project, { issueTypes: z.optional(z.array(issueType)) });

const projectPage = z.object({
  values: z.array(project),
  isLast: z.optional(z.boolean()),
  startAt: z.number(),
  maxResults: z.number(),
});

export type Project = z.infer<typeof project>;
export type ProjectDetails = z.infer<typeof projectDetails>;

/** All projects that the person may see. */
export async function getProjects(): Promise<readonly Project[]> {
  const found: Project[] = [];
  for (;;) {
    const page = await request(
      projectPage,
      `/rest/api/3/project/search?startAt=${found.length}&maxResults=50&expand=lead,description`,
    );
    found.push(...page.values);
    if (page.isLast !== false || page.values.length === 0) return found;
  }
}

export const getProject = (key: string) =>
  request(projectDetails, `/rest/api/3/project/${encodeURIComponent(key)}`);
