import type { DirectoryStores } from '../jira/directory-stores';
import type { SharedVocabulary } from './shared-vocabulary';

/** Module of the app's manifest. */
const GATE_MODULE = 'change-request-gate';
/** By key of the status to which a transition leads: what the app's configuration page would store for it. */
const CHOICES = { implementing: 'approved', verified: 'approved', closed: 'verified' } as const;

/**
 * Puts the app's gate on the English workflow of change requests, as an administrator would; the Chinese one has none,
 * so that both can be seen.
 */
export function seedDemoGate({ workflows }: DirectoryStores, shared: SharedVocabulary): void {
  const { workflowId, statuses } = shared.en.workflows.change;
  for (const [status, passes] of Object.entries(CHOICES)) {
    const leading = workflows
      .find(workflowId)
      ?.transitions.filter(({ toStatusId }) => toStatusId === statuses.get(status));
    for (const { id } of leading ?? []) {
      const rule = { id: `gate-${id}`, moduleKey: GATE_MODULE, config: JSON.stringify({ passes }) };
      workflows.setValidators(workflowId, id, [rule]);
    }
  }
}
