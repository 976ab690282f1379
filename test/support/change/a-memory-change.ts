import type { ChangeEffect } from '../../../src/change/effects/contract';
import type { ChangeIssue } from '../../../src/change/issue/contract';
import type { Ballot } from '../../../src/change/decision/contract';
import type { Change } from '../../../src/change/model/change';
import { changeRecord } from '../../../src/change/records';
import type { ChangesMessage } from '../../../src/change/usecases/wake-changes';
import { workOnChanges } from '../../../src/change/usecases/work-on-changes';
import {
  engagementRecord,
  engagementReference,
  readEngagement,
} from '../../../src/engagement/records';
import { startEngagement } from '../../../src/engagement/usecases/start-engagement';
import type { EffectTakers } from '../../../src/thread/usecases/effect-takers';
import { aMemoryDraft } from '../memory/a-memory-draft';
import { ADMINISTRATOR, memoryDeps, type MemoryDeps } from '../memory/memory-deps';
import { anImpact } from './impact';

const MOST_MESSAGES = 50;

/** What may differ from a scope change that nobody has done anything about. */
interface Differences extends Omit<Partial<Change>, 'issue' | 'ballot' | 'effects'> {
  readonly effects?: readonly ChangeEffect[];
  /** It stands in Jira then. */
  readonly issue?: Omit<ChangeIssue, 'issueId'>;
  /** It is asked now. */
  readonly ballot?: Omit<Ballot, 'presentedAt'>;
}

/** A register in memory with one request. */
export interface MemoryChange {
  readonly deps: MemoryDeps;
  readonly engagementId: string;
  readonly store: (differences: Differences) => Promise<void>;
  /** Works on a message, and on all that it leads to. */
  readonly work: (message: Partial<ChangesMessage>, takers?: EffectTakers) => Promise<void>;
  /** The hourly look, without what is tried again later. */
  readonly look: () => Promise<void>;
}

export async function aMemoryChange(differences?: Differences): Promise<MemoryChange> {
  const deps = memoryDeps();
  const { projectId } = deps.jira;
  const rights = await deps.permissions.ofCaller(projectId);
  const caller = { accountId: ADMINISTRATOR, locale: 'en-US' };
  const draft = { ...aMemoryDraft, people: { ...aMemoryDraft.people, sponsor: ['thomas'] } };
  await startEngagement(deps, { caller, projectId, rights }, draft);
  const engagementId = `p${projectId}`;
  const stored = await deps.records.get(engagementReference(engagementId));
  if (stored === undefined) throw new Error('The engagement is not stored.');
  const engagement = readEngagement(stored);
  const record = engagementRecord({ ...engagement, state: 'active', version: 9 });
  await deps.records.transact([{ type: 'set', record, ifVersion: engagement.version }]);
  const store = async ({ issue, ballot, ...rest }: Differences) => {
    const change = { ...plainChange(engagementId), ...rest };
    const made = issue === undefined ? undefined : { ...issue, issueId: await anIssue(deps) };
    await deps.records.create(
      changeRecord({
        ...change,
        ...(made === undefined ? {} : { issue: made, shownVersion: change.version }),
        ...(ballot === undefined ? {} : { ballot: { ...ballot, presentedAt: deps.clock.now() } }),
      }),
    );
  };
  if (differences !== undefined) await store(differences);
  return {
    deps,
    engagementId,
    store,
    work: async (message, takers) => {
      await workOnChanges(deps, { engagementId, ...message }, takers);
      await deps.queue.drain(
        ({ name, body }) =>
          name === 'change'
            ? workOnChanges(deps, body as unknown as ChangesMessage, takers)
            : Promise.resolve(),
        MOST_MESSAGES,
      );
    },
    // As often as it may be tried: nothing is sent for another attempt.
    look: () => workOnChanges(deps, { engagementId, isLook: true, attempt: 5 }),
  };
}

async function anIssue({ issues, jira: { projectId } }: MemoryDeps): Promise<string> {
  const mark = { engagement: 'another', kind: 'change', phase: '', marker: 'change:c1' };
  const [made] = await issues.createIssues([
    { projectId, issueTypeId: '2', summary: 'CR-1', mark },
  ]);
  if (made?.ok !== true) throw new Error('The issue was not made.');
  return made.issueId;
}

function plainChange(engagementId: string): Change {
  return {
    engagementId,
    changeId: 'c1',
    version: 7,
    number: 1,
    revision: 1,
    type: 'scopeChange',
    state: 'submitted',
    title: 'Approve orders on the phone',
    what: 'Managers approve orders',
    why: '',
    doNothing: '',
    requesterAccountId: 'kim',
    raisedByAccountId: 'kim',
    side: 'client',
    impact: anImpact(2),
    stays: [{ state: 'submitted', since: 0 }],
    effects: [],
    changed: { accountId: 'kim', at: 1 },
  };
}
