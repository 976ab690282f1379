import * as z from 'zod/mini';
import { attachFile } from '../../../../shared/jira/attach-file';
import { readJira } from '../../../../shared/jira/request';

const attachments = z.object({
  fields: z.object({ attachment: z.optional(z.array(z.object({ filename: z.string() }))) }),
});

/**
 * Hangs pictures on an issue, one after the other, in their order. One that hangs there already, because an answer was
 * lost, is not attached a second time.
 * @param onAttached Told of each as soon as it hangs there.
 */
export async function attachPictures(
  issueId: string,
  files: readonly File[],
  onAttached: (file: File) => void,
): Promise<void> {
  if (files.length === 0) return;
  const { fields } = await readJira(attachments, `/rest/api/3/issue/${issueId}?fields=attachment`);
  const there = new Set(fields.attachment?.map(({ filename }) => filename));
  for (const file of files) {
    if (!there.has(file.name)) await attachFile(issueId, file);
    onAttached(file);
  }
}
