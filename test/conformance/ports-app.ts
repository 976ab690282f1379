import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import { jiraIssueStore } from '../../src/adapters/jira/jira-issue-store';
import { jiraPeople } from '../../src/adapters/jira/jira-people';
import { jiraPermissions } from '../../src/adapters/jira/jira-permissions';
import { kvsRecordStore } from '../../src/adapters/kvs/kvs-record-store';

const ports = {
  records: kvsRecordStore,
  issues: jiraIssueStore,
  permissions: jiraPermissions,
  people: jiraPeople,
};

export type PortName = keyof typeof ports;

const request = z.object({
  port: z.enum(['records', 'issues', 'permissions', 'people']),
  method: z.string(),
  args: z.array(z.unknown()),
});

/**
 * Lets tests use the app's adapters inside the app's process, where storage and Jira are.
 * @public manifest.yml names it, as it names the two functions below.
 */
export const resolver = makeResolver({
  call: async ({ payload }: { readonly payload: unknown }) => {
    const { port, method, args } = request.parse(payload);
    const subject = ports[port];
    const operation: unknown = Reflect.get(subject, method);
    if (typeof operation !== 'function') throw new Error(`${port} has no ${method}.`);
    const answer: unknown = await Reflect.apply(operation, subject, args);
    return packed(answer);
  },
});

/** Maps and sets do not survive the bridge. */
function packed(answer: unknown): Readonly<Record<string, unknown>> {
  if (answer instanceof Map) return { kind: 'map', value: [...answer] };
  if (answer instanceof Set) return { kind: 'set', value: [...answer] };
  return answer === undefined ? { kind: 'nothing' } : { kind: 'json', value: answer };
}

/** @public Nothing is queued here. */
export async function jobs(): Promise<void> {
  // There is nothing to work on.
}

/** @public There are no jobs here. */
export async function jobRecovery(): Promise<void> {
  // There is nothing to recover.
}
