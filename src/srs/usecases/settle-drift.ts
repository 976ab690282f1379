import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { JiraSettled } from '../contract';
import type { JiraSettlement } from '../issue/contract';
import { srsIssuesReference } from '../issue-records';
import { isMeantAnew } from '../model/requirement';
import { isAway, type KnownIssue, type SrsIssues } from '../model/srs-issues';
import { editSrs, type RequirementEdit, type SrsEdit } from './edit-srs';
import { issuesIn, issuesWrite } from './edit-srs-issues';
import { requirementIssues } from './issue-views';
import type { SrsState } from './read-srs-state';
import { known } from './srs-errors';
import { requirementsChanged } from './srs-views';
import { takenOver } from './taken-over';
import { wakeAfter } from './wake-after';

/** What one decision makes of a requirement's issue, and of the requirement. */
interface Settled {
  readonly after: KnownIssue;
  readonly edit?: RequirementEdit;
}

/**
 * Decides what becomes of requirements whose issues say something else than the app left there, all or nothing: Jira's
 * text is taken over as a draft, or the app's own is written again. Sent again, it is answered as the first time.
 * @throws AppError NOT_FOUND for a requirement that there is not; CONFLICT when requirement or issue is not what the
 *   lead saw; INVALID for what may not be taken over, naming the field.
 */
export async function settleDrift(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  settlements: readonly JiraSettlement[],
): Promise<JiraSettled> {
  const ids = settlements.map(({ requirementId }) => requirementId);
  if (new Set(ids).size < ids.length) throw invalid('settlements', 'requirementTwice');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  let settledIssues: SrsIssues | undefined;
  const decide = (state: SrsState): SrsEdit | undefined => {
    const issues = issuesIn(state);
    settledIssues = issues;
    const settled = settlements.map((one, index): readonly [string, Settled | undefined] => {
      known(state.requirements.get(one.requirementId));
      const own = issues.known[one.requirementId];
      return [one.requirementId, settle(state, own, one, by, `settlements.${String(index)}`)];
    });
    const changes = settled.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const]));
    if (changes.length === 0) return undefined;
    const edits = changes.flatMap(([, { edit }]) => edit ?? []);
    const { after, operation } = issuesWrite(issues, { known: knownAfter(issues, changes) });
    settledIssues = after;
    return {
      requirements: edits,
      others: [operation],
      // What concerns Jira alone is nothing that somebody has to know before he freezes the specification.
      isSilent: edits.length === 0,
      alongside: () => wakeAfter(deps, engagement.id, isAnyAnew(state, edits)),
    };
  };
  const state = await editSrs(deps, engagement.id, decide, [srsIssuesReference(engagement.id)]);
  const inJira = requirementIssues(state, settledIssues ?? issuesIn(state));
  return { ...requirementsChanged(state, ids), inJira };
}

function settle(
  state: SrsState,
  own: KnownIssue | undefined,
  settlement: JiraSettlement,
  by: { readonly accountId: string; readonly at: number },
  field: string,
): Settled | undefined {
  switch (settlement.act) {
    case 'tryAgain':
      if (own?.problem === undefined) return undefined;
      return { after: { ...own, problem: undefined, shown: undefined } };
    case 'putBack':
      return putBack(own);
    case 'take':
      return takenOver(state, own, settlement, by, field);
  }
}

/** An issue that is gone, or in another project, is made anew. */
function putBack(own: KnownIssue | undefined): Settled | undefined {
  if (own?.drift === undefined || own.drift.isPutBack === true) return undefined;
  if (isAway(own)) return { after: {} };
  return { after: { ...own, drift: { ...own.drift, isPutBack: true } } };
}

function knownAfter(issues: SrsIssues, changes: readonly (readonly [string, Settled])[]) {
  return {
    ...issues.known,
    ...Object.fromEntries(changes.map(([id, { after }]) => [id, after])),
  };
}

function isAnyAnew({ requirements }: SrsState, edits: readonly RequirementEdit[]): boolean {
  return edits.some(({ after }) => {
    const before = requirements.get(after.requirementId);
    return before !== undefined && isMeantAnew(before, after);
  });
}
