import type { ConfluenceOptions } from '../options';

/** A thing of version 2 that is answered alone: its links say what they are relative to. */
export function withBase<T extends { readonly _links: Readonly<Record<string, string>> }>(
  { canonicalUrl }: ConfluenceOptions,
  view: T,
) {
  return { ...view, _links: { ...view._links, base: `${canonicalUrl}/wiki` } };
}
