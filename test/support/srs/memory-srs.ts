import { z } from 'zod';
import type { Result } from '../../../src/app-error';
import type { Engagement } from '../../../src/engagement/model/engagement';
import {
  engagementRecord,
  engagementReference,
  readEngagement,
} from '../../../src/engagement/records';
import { openEngagement } from '../../../src/engagement/usecases/open-engagement';
import { startEngagement } from '../../../src/engagement/usecases/start-engagement';
import type { EngagementDraft } from '../../../src/engagement/contract';
import { runFunction } from '../../../src/entry/run-function';
import type { People } from '../../../src/ports/people';
import type { FunctionName } from '../../../src/function-table';
import type { RequirementDraft } from '../../../src/srs/requirement/contract';
import { aMemoryDraft } from '../memory/a-memory-draft';
import { ADMINISTRATOR, memoryDeps, type MemoryDeps } from '../memory/memory-deps';

/** An engagement in memory, whose functions are called as the platform calls them. */
export interface MemorySrs {
  readonly deps: MemoryDeps;
  readonly engagementId: string;
  /** Adds the engagement to the payload. */
  readonly ask: (name: FunctionName, payload?: object, by?: string) => Promise<Result<unknown>>;
  /** The value of the answer. @throws Error for a refusal. */
  readonly get: <Value = never>(
    name: FunctionName,
    payload?: object,
    by?: string,
  ) => Promise<Value>;
}

/** @param roles Roles of the engagement besides the lead's; everybody may edit issues. */
export async function aMemorySrs(
  roles: Partial<EngagementDraft['people']> = {},
  from: MemoryDeps = memoryDeps(),
): Promise<MemorySrs> {
  // Whoever has a role here exists.
  const people: People = {
    known: async (ids) => new Set(ids),
    names: async (ids) => new Map(ids.map((id) => [id, `Name of ${id}`])),
  };
  const deps = { ...from, people };
  const { projectId } = deps.jira;
  const rights = await deps.permissions.ofCaller(projectId);
  const access = { caller: { accountId: ADMINISTRATOR, locale: 'en-US' }, projectId, rights };
  const draft = { ...aMemoryDraft, people: { ...aMemoryDraft.people, ...roles } };
  await startEngagement(deps, access, draft);
  const { engagementId } = z
    .object({ engagementId: z.string() })
    .parse(await openEngagement(deps, access));
  const ask: MemorySrs['ask'] = (name, payload = {}, by = ADMINISTRATOR) =>
    runFunction(deps, name, { accountId: by, locale: 'en-US' }, { engagementId, ...payload });
  return {
    deps,
    engagementId,
    ask,
    get: async <Value>(name: FunctionName, payload?: object, by?: string) => {
      const answer = await ask(name, payload, by);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      // The caller names the type that the contract gives to this function.
      return answer.value as Value;
    },
  };
}

/** The engagement as it is stored. */
export async function storedEngagement({
  deps,
  engagementId,
}: Pick<MemorySrs, 'deps' | 'engagementId'>): Promise<Engagement> {
  const record = await deps.records.get(engagementReference(engagementId));
  if (record === undefined) throw new Error('There is no engagement.');
  return readEngagement(record);
}

/** The plan of the engagement counts as made: what works in the background does nothing before. */
export async function activate(memory: Pick<MemorySrs, 'deps' | 'engagementId'>): Promise<void> {
  const engagement = await storedEngagement(memory);
  const { version } = engagement;
  const record = engagementRecord({ ...engagement, version: version + 1, state: 'active' });
  await memory.deps.records.transact([{ type: 'set', record, ifVersion: version }]);
}

/** A requirement as somebody writes it down. */
export function aRequirement(
  requirementId: string,
  overrides: Partial<RequirementDraft> = {},
): RequirementDraft {
  return {
    requirementId,
    title: `Title of ${requirementId}`,
    statement: `The system shall print invoice ${requirementId} within 3 seconds.`,
    type: 'functional',
    priority: 'must',
    scope: 'in',
    fit: 'standard',
    verification: 'test',
    acceptanceCriteria: [{ criterionId: 'a', text: 'One invoice is printed in 3 seconds' }],
    ...overrides,
  };
}
