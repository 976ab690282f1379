import type { EntryDeps } from '../../../src/entry/run-function';
import type { SrsMessage } from '../../../src/srs/usecases/wake-srs';
import { workOnSrs } from '../../../src/srs/usecases/work-on-srs';
import type { EngagementDraft } from '../../../src/engagement/contract';
import type { MemoryIssue } from '../memory/memory-jira';
import { activate, aMemorySrs, aRequirement, type MemorySrs } from './memory-srs';

/** More than any work here takes. */
const MOST_MESSAGES = 200;

/** A specification whose requirements stand in Jira, once somebody has worked on it. */
export interface SrsInJira {
  readonly srs: MemorySrs;
  readonly raise: (...ids: readonly string[]) => Promise<void>;
  /** Does all that is waiting, as the consumer does. */
  readonly work: (others?: Partial<EntryDeps>) => Promise<void>;
  /** Works on one message, whatever waits. */
  readonly workOn: (message: Partial<SrsMessage>, others?: Partial<EntryDeps>) => Promise<void>;
  /** The issues that requirements have become. */
  readonly issues: () => readonly MemoryIssue[];
  /** @throws Error for a requirement without one. */
  readonly issueOf: (requirementId: string) => MemoryIssue;
}

/** An engagement whose plan is made and of no concern. */
export async function aSrsInJira(roles: Partial<EngagementDraft['people']>): Promise<SrsInJira> {
  const srs = await aMemorySrs(roles);
  await srs.deps.queue.drain(async () => undefined, MOST_MESSAGES);
  await activate(srs);
  const issues = () => srs.deps.jira.issues.filter(({ mark }) => mark.kind === 'requirement');
  const workOn: SrsInJira['workOn'] = (message, others = {}) =>
    workOnSrs({ ...srs.deps, ...others }, { engagementId: srs.engagementId, ...message });
  return {
    srs,
    issues,
    workOn,
    raise: async (...ids) => {
      await srs.get('srs.raise', { requirements: ids.map((id) => aRequirement(id)) });
    },
    work: (others) =>
      srs.deps.queue.drain(async ({ name, body }) => {
        if (name === 'srs') await workOn(body, others);
      }, MOST_MESSAGES),
    issueOf: (requirementId) => {
      const found = issues().find(({ mark }) => mark.marker === `requirement:${requirementId}`);
      if (found === undefined) throw new Error(`${requirementId} has no issue.`);
      return found;
    },
  };
}
