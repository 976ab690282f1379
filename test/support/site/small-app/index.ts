import { asApp, asUser, route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs, WhereConditions } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

interface Note {
  readonly project: string;
  readonly rank: number;
  readonly text: string;
}

// The package wants a type alias here: an interface has no index signature.
// oxlint-disable-next-line typescript/consistent-type-definitions -- see above
type Functions = {
  whoami: () => string;
  save: (note: { key: string; value: Note }) => string;
  list: (of: { project: string }) => { keys: readonly string[] };
  later: (work: { key: string }) => string;
  move: (to: { issue: string; transition: string; asApp: boolean }) => string;
};

export const resolver = makeResolver<Functions>({
  whoami: async () => {
    const answer = await asUser().requestJira(route`/rest/api/3/myself`);
    if (!answer.ok) return `status ${answer.status}`;
    const { accountId }: { accountId: string } = await answer.json();
    return accountId;
  },
  save: async ({ payload }) => {
    await kvs.entity('note').set(payload.key, payload.value);
    return payload.key;
  },
  list: async ({ payload }) => {
    const { results } = await kvs
      .entity('note')
      .query()
      .index('by-project', { partition: [payload.project] })
      .where(WhereConditions.greaterThanEqualTo(0))
      .getMany();
    return { keys: results.map(({ key }) => key) };
  },
  later: async ({ payload }) => {
    const { jobId } = await new Queue({ key: 'later' }).push({ body: payload });
    return jobId;
  },
  move: async ({ payload: { issue, transition, ...payload } }) => {
    const answer = await (payload.asApp ? asApp() : asUser()).requestJira(
      route`/rest/api/3/issue/${issue}/transitions`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ transition: { id: transition } }),
      },
    );
    return `${answer.status} ${await answer.text()}`;
  },
});

interface GateArgument {
  readonly configuration: { readonly verdict?: string };
}

/** Refuses with its argument as the message, so that tests see it, unless its configuration says otherwise. */
export function gate(argument: GateArgument): unknown {
  const { verdict } = argument.configuration;
  if (verdict === 'yes') return { result: true };
  if (verdict === 'throw') throw new Error('The gate broke.');
  if (verdict === 'unclear') return { result: 'true' };
  if (verdict === 'silent') return { result: false };
  return { result: false, errorMessage: JSON.stringify(argument) };
}

export async function later(event: { body: { key: string } }): Promise<void> {
  const note: Note = { project: 'late', rank: 1, text: 'written later' };
  await kvs.entity('note').set(event.body.key, note);
}
