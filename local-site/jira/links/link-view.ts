import type { JiraLinkType } from '../directory';
import { linkTypeView } from '../issues/directory-views';
import type { IssueContext } from '../issues/issue-context';
import type { LinkRecord } from './link-store';

/** A link with the side or sides given. */
export function issueLinkView(
  context: IssueContext,
  link: LinkRecord,
  sides: Readonly<Record<string, unknown>>,
) {
  return {
    id: String(link.id),
    self: `${context.canonicalUrl}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeView(context, linkTypeOf(context, link)),
    ...sides,
  };
}

export function linkTypeOf(context: IssueContext, link: Pick<LinkRecord, 'typeId'>): JiraLinkType {
  const type = context.directory.linkTypes().find((one) => one.id === link.typeId);
  if (!type) throw new Error(`link type ${link.typeId} is gone`);
  return type;
}
