import type { DirectoryContext } from '../directory-context';
import { workflowStatusView } from './status-view';
import type { workflowView } from './workflow-view';

/** The statuses that workflows refer to, each once. */
export function referencedStatuses(
  { directory }: DirectoryContext,
  workflows: readonly Pick<ReturnType<typeof workflowView>, 'statuses'>[],
) {
  const shown = new Set(
    workflows.flatMap(({ statuses }) => statuses.map((one) => one.statusReference)),
  );
  return [...shown].flatMap((id) => {
    const status = directory.status(id);
    return status ? [{ ...workflowStatusView(status), statusReference: id }] : [];
  });
}
