import type { Change } from '../model/change';
import type { Journalled } from './edit-changes';

/** What the client was asked or had said, when it counts no more. */
export function voidedEntry(
  before: Change,
  why: string,
  accountId: string,
  at: number,
): Journalled {
  const { changeId, number, revision, ballot, decision } = before;
  const standing = decision?.voided === undefined ? decision : undefined;
  return {
    type: 'changeVoided',
    at,
    accountId,
    content: {
      changeId,
      number,
      revision,
      why,
      hash: ballot?.hash ?? standing?.hash ?? null,
      outcome: standing?.outcome ?? null,
      votes:
        (ballot ?? standing)?.votes.map(({ seat, by, outcome }) => ({ seat, by, outcome })) ?? [],
    },
  };
}

/** Whether the client is being asked, or has said something that counts. */
export function isBeforeClient({ ballot, decision }: Change): boolean {
  return ballot !== undefined || (decision !== undefined && decision.voided === undefined);
}
