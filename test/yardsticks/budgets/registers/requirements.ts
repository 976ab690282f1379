import { z } from 'zod';
import { MOST_IN_PART, MOST_PARTS } from '../../../../src/srs/model/srs-parts';
import { ask, storedRecords, valueOf } from '../../../support/engagement/ask';
import { editRequirementIssue } from '../../../support/srs/edit-requirement-issue';
import { caseIdAt } from '../../../support/uat/uat-records';
import { contentHash } from '../../../../src/signoff/model/content-hash';
import { GOAL, PROCESS, REQUIREMENT } from '../../rights/payloads';
import { aRegister, type BegunStage } from './register';

const MOST_REQUIREMENTS = MOST_PARTS * MOST_IN_PART;
/** So many are raised by what is measured: a specification that is full takes none. */
const RAISED = 1;
/** In one transaction. */
const AT_ONCE = 10;
const requirementId = caseIdAt(42);

type On = Pick<BegunStage, 'stage' | 'engagementId'>;

async function asked<T>(
  { stage, engagementId }: On,
  name: string,
  payload: object,
  shape: z.ZodType<T>,
): Promise<T> {
  return valueOf(await ask(stage.site, name, { engagementId, ...payload }), shape);
}

const head = z.object({
  version: z.number(),
  baselines: z.array(z.object({ number: z.number(), hash: z.string() })),
});

/** Raises them as people do, has their issues made, and sets a baseline. @returns how often Jira was called for that */
async function raiseAll(on: BegunStage) {
  const { stage } = on;
  const requirements = Array.from({ length: on.size - RAISED }, (_, index) => ({
    ...REQUIREMENT,
    requirementId: caseIdAt(index),
  }));
  for (let from = 0; from < requirements.length; from += AT_ONCE) {
    const some = { requirements: requirements.slice(from, from + AT_ONCE) };
    await asked(on, 'srs.raise', some, z.unknown());
  }
  const { cost } = await stage.measure(() => stage.deliverAll());
  const { version } = await asked(on, 'srs.summary', {}, head);
  await asked(on, 'srs.baseline', { version, reason: 'Agreed' }, z.unknown());
  const issue = storedRecords(stage.site, 'issue-record').find(
    ({ value }) => value.recordId === requirementId,
  );
  return { makingCalls: cost.calls.jira, issueId: issue?.key.slice('issue:'.length) ?? '' };
}

export const requirementRegister = aRegister({
  name: 'requirements',
  sizes: [100, 500, MOST_REQUIREMENTS],
  tested: [100, 500],
  end: `A specification has ${String(MOST_REQUIREMENTS)} requirements at the most: all of it is read in one batch.`,
  fill: raiseAll,
  acts: {
    'the document, and the macro': { name: 'srs.get', payload: {} },
    'how far its issues are': { name: 'srs.summary', payload: {} },
    'a baseline': { name: 'srs.frozen', payload: { number: 1 } },
    'marks of tests': { name: 'uat.trace', payload: {} },
    'history of one': { name: 'srs.history', payload: { recordId: requirementId }, isByKey: true },
    'save one': {
      name: 'srs.change',
      payload: {
        changes: [{ requirementId, version: 1, statement: 'The system shall print.' }],
      },
    },
    'raise one': { name: 'srs.raise', payload: { requirements: [REQUIREMENT] } },
    'decide about an issue': {
      name: 'srs.settle',
      payload: async ({ stage, engagementId }) => {
        // The issue of the one that was raised says something else by now.
        await stage.deliverAll();
        await editRequirementIssue(stage.site, engagementId);
        await stage.site.idle();
        await stage.deliverAll();
        const { requirementId: drifted } = REQUIREMENT;
        return { settlements: [{ act: 'putBack', requirementId: drifted }] };
      },
    },
    'write a goal': { name: 'srs.write', payload: { entries: [GOAL] } },
    'draw a process': { name: 'srs.draw', payload: { process: PROCESS } },
    'a drawing': {
      name: 'srs.drawing',
      payload: { drawing: contentHash(PROCESS.xml) },
      isByKey: true,
    },
    'set a baseline': {
      name: 'srs.baseline',
      payload: async (on) => {
        const { version } = await asked(on, 'srs.summary', {}, head);
        return { version, reason: 'Agreed in the workshop' };
      },
    },
    'sign it': { name: 'srs.sign', payload: lastBaseline },
    'sign it last': { name: 'srs.sign', payload: lastBaseline, as: 'sponsor' },
    'put one back': {
      name: 'srs.putBack',
      payload: async (on) => {
        const edit = { requirementId, version: 2, openQuestion: 'Which one?' };
        await asked(on, 'srs.change', { changes: [edit] }, z.unknown());
        const { number } = await lastBaseline(on);
        return { number, recordId: requirementId, version: 3, reason: 'Nobody asked for it' };
      },
    },
    'open its issue': {
      name: 'issue.open',
      payload: ({ filled: { issueId } }) => ({ issueId }),
      isByKey: true,
    },
  },
});

async function lastBaseline(on: On) {
  const { baselines } = await asked(on, 'srs.summary', {}, head);
  const { number = 0, hash = '' } = baselines.at(-1) ?? {};
  return { number, hash };
}
