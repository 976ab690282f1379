import type { Issue } from '../api/issues';

/** `extension` of the app's modules in an issue. */
export function issueExtension(type: string, { id, key, fields }: Issue, isNewToIssue?: boolean) {
  const { issuetype, project } = fields;
  return {
    type,
    issue: { id, key, type: issuetype?.name ?? '', typeId: issuetype?.id ?? '' },
    location: window.location.href,
    ...(isNewToIssue === undefined ? {} : { isNewToIssue }),
    project: { id: project?.id ?? '', key: project?.key ?? '', type: 'business' },
  };
}
