import * as z from 'zod/mini';

/** A text in both languages of the app. */
export const bilingualText = z.strictObject({ en: z.string(), zh: z.string() });
/** What something of a template is called by, within its list. */
export const key = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
