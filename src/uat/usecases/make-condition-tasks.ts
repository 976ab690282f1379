import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import { makeIssues, type MadeIssue } from '../../engagement/usecases/make-issues';
import type { NewIssue } from '../../ports/issue-store';
import { claimMaking } from '../../thread/usecases/claim-making';
import { readUatHead, uatHeadReference } from '../head-records';
import { conditionsDue, withTasks, type ConditionDue } from '../model/condition-tasks';
import { filled } from '../model/filled-pattern';
import words from '../notice/condition-words.json';
import type { SignedCondition } from '../signoff/contract';
import {
  newSignoffs,
  readSignoffs,
  signoffsReference,
  type Signoffs,
  type StoredSignoff,
} from '../signoff/records';
import { signoffsOperation } from './edit-signoffs';

/** Somebody signs now and then; so many times in a row nobody does. */
const MOST_ATTEMPTS = 12;
/** Tasks that one call makes; the next one makes those that are left. */
const MOST_MADE = 50;
const LABELS = ['rollout', 'uat-condition'];

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>;

/**
 * Makes a task of each condition of a sign-off that counts, once: a sign is stored before, and whoever finds that of a
 * worker that died looks for its issues by their marks.
 * @returns Seconds after which something is left to do; undefined for nothing.
 * @throws AppError when Jira does not answer; UNAVAILABLE when others wrote each time.
 */
export async function makeConditionTasks(
  deps: Deps,
  engagement: Engagement,
): Promise<number | undefined> {
  const { current } = await stored(deps, engagement.id);
  const wanted = conditionsDue(current).slice(0, MOST_MADE);
  if (wanted.length === 0) return undefined;
  const markers = wanted.map(({ marker }) => marker);
  const claim = await claimMaking(deps, engagement, markers, async (decide) => {
    const after = await edit(deps, engagement.id, (before) => {
      const making = decide(before.making);
      return making && { making };
    });
    return after.making;
  });
  if (!claim.isMine) return claim.waitSeconds;
  const names = await moduleNames(deps, engagement.id);
  const made = await makeIssues(
    deps.issues,
    wanted.map((due) => taskRow(engagement, names, due)),
    claim.existing,
  );
  const outcomes = new Map(
    wanted.map(({ marker }, index) => [marker, outcomeOf(made[index])] as const),
  );
  await edit(deps, engagement.id, (before) => ({
    current: withTasks(before.current, outcomes),
    making: undefined,
  }));
  return undefined;
}

function outcomeOf(made: MadeIssue | undefined): Pick<SignedCondition, 'task' | 'refusal'> {
  if (made?.ok === true) return { task: { issueId: made.issueId, issueKey: made.issueKey } };
  return { refusal: made?.reason ?? '' };
}

async function stored({ records }: Pick<Deps, 'records'>, engagementId: string): Promise<Signoffs> {
  const record = await records.get(signoffsReference(engagementId));
  return record === undefined ? newSignoffs(engagementId) : readSignoffs(record);
}

/** Writes into the record of sign-offs, on top of what others wrote meanwhile. */
async function edit(
  deps: Deps,
  engagementId: string,
  decide: (before: Signoffs) => Partial<Signoffs> | undefined,
): Promise<Signoffs> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const before = await stored(deps, engagementId);
    const change = decide(before);
    if (change === undefined) return before;
    const after = { ...before, ...change, version: before.version + 1 };
    if (await deps.records.transact([signoffsOperation(before, after)])) return after;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

async function moduleNames(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
): Promise<ReadonlyMap<string, string>> {
  const head = await records.get(uatHeadReference(engagementId));
  const modules = head === undefined ? [] : readUatHead(head).modules;
  return new Map(modules.map(({ key, name }) => [key, name]));
}

/** The owner is a name that the client wrote: it stands in the description, and whoever plans the work assigns it. */
function taskRow(
  engagement: Engagement,
  names: ReadonlyMap<string, string>,
  { signoff, condition, marker }: ConditionDue<StoredSignoff>,
): NewIssue {
  const { mapping, language } = engagement.draft;
  const said = words[language];
  const module = signoff.module === '' ? said.all : (names.get(signoff.module) ?? signoff.module);
  const { text, owner, dueDate } = condition;
  const { build } = signoff;
  const name = signoff.onBehalf?.signatory ?? signoff.name;
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.task ?? '',
    summary: summaryOf(filled(said.summary, { module, text })),
    description: [
      text,
      filled(said.owner, { owner }),
      filled(said.signed, { module, name, build }),
    ],
    dueDate,
    labels: LABELS,
    mark: { engagement: engagement.id, kind: 'uatCondition', phase: '', marker },
  };
}
