import * as z from 'zod/mini';

const mark = z.object({ type: z.string(), attrs: z.optional(z.record(z.string(), z.unknown())) });

const node = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  marks: z.optional(z.array(mark)),
  get content() {
    return z.optional(z.array(node));
  },
});

/** A node of the Atlassian Document Format. */
export type AdfNode = z.infer<typeof node>;
export type AdfMark = z.infer<typeof mark>;

/** The document, or undefined when there is none or it is none. */
export const parseAdf = (value: unknown): AdfNode | undefined => node.safeParse(value).data;
