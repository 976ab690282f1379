import type { EngagementDeps } from '../../../src/engagement/deps';
import type { SrsView } from '../../../src/srs/contract';
import { srsIssuesReference } from '../../../src/srs/issue-records';
import { requirementRow } from '../../../src/srs/usecases/requirement-rows';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { overtakenRecords } from '../../support/memory/overtaken-records';
import { aStoredRequirement } from '../../support/srs/a-stored-requirement';
import { storedEngagement, type MemorySrs } from '../../support/srs/memory-srs';
import { aSrsInJira, type SrsInJira } from '../../support/srs/srs-in-jira';

let inJira: SrsInJira;
let srs: MemorySrs;
beforeEach(async () => {
  inJira = await aSrsInJira({ lead: [ADMINISTRATOR] });
  ({ srs } = inJira);
});

const drift = async () => (await srs.get<SrsView>('srs.get')).inJira.drift;

test('an issue has the type for requirements, and says it in the language of the engagement', async () => {
  const engagement = await storedEngagement(srs);
  const { draft } = engagement;
  const requirement = aStoredRequirement(1);
  const rowOf = (values: Partial<typeof draft>) =>
    requirementRow({ ...engagement, draft: { ...draft, ...values } }, requirement);
  const mapping = { ...draft.mapping, task: '2', requirement: '9' };
  expect(rowOf({ mapping })).toMatchObject({
    ...{ issueTypeId: '9', projectId: engagement.projectId },
    mark: { engagement: engagement.id, kind: 'requirement' },
  });
  const { requirement: _none, ...withoutOne } = mapping;
  expect(rowOf({ mapping: withoutOne })).toMatchObject({ issueTypeId: '2' });
  expect(rowOf({ language: 'en' }).description).toContain('Acceptance criteria');
  expect(rowOf({ language: 'zh' }).description).toContain('验收标准');
});

test('what the lead decides while a worker stores what it has seen is kept, and so is that', async () => {
  await inJira.raise('a', 'b');
  await inJira.work();
  const write = (requirementId: string) =>
    srs.deps.issues.edit(inJira.issueOf(requirementId).id, { summary: 'Ours' });
  await write('a');
  await inJira.workOn({ issueIds: [inJira.issueOf('a').id] });
  await write('b');
  const putBack = () =>
    srs.get('srs.settle', { settlements: [{ act: 'putBack', requirementId: 'a' }] });
  const records = overtakenRecords(srs.deps.records, putBack);
  // The look alone: what follows it fails.
  const edit = () => Promise.reject(new Error('Jira is away'));
  const others = { records, issues: { ...srs.deps.issues, edit } };
  await inJira.workOn({ issueIds: [inJira.issueOf('b').id], attempt: 99 }, others);
  expect(await drift()).toMatchObject([
    { requirementId: 'a', isPutBack: true },
    { requirementId: 'b', isPutBack: false },
  ]);
});

test('what Jira refuses is not asked for again each hour, and its words take no more room than there is', async () => {
  await inJira.raise('a');
  await inJira.work();
  const { id, mark } = inJira.issueOf('a');
  const asked: object[] = [];
  const edit: EngagementDeps['issues']['edit'] = async (_, fields) => {
    asked.push(fields);
    return { ok: false, isGone: false, reason: 'Not on the screen. '.repeat(40) };
  };
  const issues = { ...srs.deps.issues, edit };
  await srs.get('srs.change', { changes: [{ requirementId: 'a', version: 1, title: 'Other' }] });
  await inJira.work({ issues });
  const before = asked.length;
  expect(before).toBeGreaterThan(0);
  const { refusals } = (await srs.get<SrsView>('srs.get')).inJira;
  expect(refusals.map(({ reason }) => reason.length)).toEqual([100]);
  // Its mark is another one by now, too.
  await srs.deps.issues.edit(id, { mark: { ...mark, phase: 'x' } });
  await inJira.workOn({ isLook: true }, { issues });
  await inJira.work({ issues });
  expect(asked).toHaveLength(before);
});

test('an event has its own issue read alone, and a look that finds nothing new writes nothing', async () => {
  await inJira.raise('a', 'b');
  await inJira.work();
  const asked: (readonly string[])[] = [];
  const textsOf: EngagementDeps['issues']['textsOf'] = async (ids) => {
    asked.push(ids);
    return srs.deps.issues.textsOf(ids);
  };
  const stored = () => srs.deps.records.get(srsIssuesReference(srs.engagementId));
  const before = await stored();
  const issues = { ...srs.deps.issues, textsOf };
  const { id } = inJira.issueOf('a');
  await inJira.workOn({ issueIds: [id, '99999'] }, { issues });
  expect(asked).toEqual([[id]]);
  await inJira.workOn({ isLook: true }, { issues });
  expect(await stored()).toEqual(before);
});
