import { requestJira } from '@forge/bridge';
import { CallFailure } from '../call-failure';

/**
 * Attaches a file to an issue with the reader's own rights. The bridge takes one file a request, under the name that Jira
 * wants, and Jira wants the token.
 * @throws CallFailure with a reason that the reader can act on
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/#api-rest-api-3-issue-issueidorkey-attachments-post
 */
export async function attachFile(issueId: string, file: File): Promise<void> {
  const form = new FormData();
  form.append('file', file, file.name);
  const response = await requestJira(`/rest/api/3/issue/${issueId}/attachments`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' },
    body: form,
  }).catch((cause: unknown) => {
    throw new CallFailure({ code: 'UNAVAILABLE', key: 'pictureNotAttached' }, cause);
  });
  if (response.ok) return;
  const isForbidden = response.status === 403;
  throw new CallFailure({
    code: isForbidden ? 'FORBIDDEN' : 'UNAVAILABLE',
    key: isForbidden ? 'mayNotAttach' : 'pictureNotAttached',
  });
}
