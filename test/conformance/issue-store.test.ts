import type { CreateOutcome, NewIssue } from '../../src/ports/issue-store';
import { demoUser } from '../../local-site/seed/demo-users';
import { documentLines } from '../../src/thread/model/document-lines';
import { portsTargets, type Ports, type PortsTarget } from './ports-target';

const LAG_MS = 5_000;
const HOUR_MS = 3_600_000;

describe.each([...portsTargets])('the issue store $name', ({ open }) => {
  let target: PortsTarget;
  let issues: Ports['issues'];
  let types: { readonly epic: string; readonly task: string };
  let made = 0;

  beforeAll(async () => {
    target = await open();
    ({ issues } = target.as('lead'));
    const all = await issues.issueTypes(target.projectId);
    const atLevel = (level: number): string =>
      all.find(({ hierarchyLevel }) => hierarchyLevel === level)?.id ?? '';
    types = { epic: atLevel(1), task: atLevel(0) };
  });
  afterAll(() => target.close());
  afterEach(() => target.setLag(0));

  function aRow(engagement: string, more: Partial<NewIssue> = {}): NewIssue {
    made += 1;
    return {
      projectId: target.projectId,
      issueTypeId: types.task,
      summary: `Issue ${made}`,
      mark: { engagement, kind: 'task', phase: 'prepare', marker: `item:${made}` },
      ...more,
    };
  }

  async function create(rows: readonly NewIssue[]): Promise<readonly string[]> {
    return (await issues.createIssues(rows)).map(idOf);
  }

  function idOf(outcome: CreateOutcome | undefined): string {
    if (outcome?.ok !== true) throw new Error('The issue was refused.');
    return outcome.issueId;
  }

  test('names the types and the fields of a create screen', async () => {
    const found = await issues.issueTypes(target.projectId);
    expect(found.map(({ hierarchyLevel }) => hierarchyLevel)).toEqual(
      expect.arrayContaining([0, 1]),
    );
    const fields = await issues.createFields(target.projectId, types.task);
    expect(fields).toContainEqual(expect.objectContaining({ id: 'summary', required: true }));
    expect(fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['duedate', 'assignee', 'labels']),
    );
  });

  test.each(['viewer', 'outsider'] as const)('names no type to the %s', async (visitor) => {
    expect(await target.as(visitor).issues.issueTypes(target.projectId)).toEqual([]);
  });

  test('creates 50 issues in order and finds them by their marks', async () => {
    const [parentId = ''] = await create([aRow('fifty', { issueTypeId: types.epic })]);
    const rows = Array.from({ length: 50 }, () =>
      aRow('fifty', { parentId, dueDate: '2026-09-01', labels: ['rollout'] }),
    );
    const outcomes = await issues.createIssues(rows);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
    const found = await issues.findByEngagement(target.projectId, 'fifty');
    expect(found).toHaveLength(51);
    expect(found.slice(1)).toEqual(
      rows.map(({ mark }, index) => ({
        issueId: idOf(outcomes[index]),
        issueKey: expect.stringMatching(/^[A-Z]+-\d+$/) as unknown,
        marker: mark.marker,
      })),
    );
  });

  test('creates none of 51 issues at once', async () => {
    const rows = Array.from({ length: 51 }, () => aRow('too-many'));
    // Whether the refusal concerns the call or each of its rows is not documented.
    const outcomes = await issues.createIssues(rows).catch((): readonly CreateOutcome[] => []);
    expect(outcomes.filter(({ ok }) => ok)).toEqual([]);
    expect(await issues.findByEngagement(target.projectId, 'too-many')).toEqual([]);
  });

  test('tells row by row what was refused, by the name of the field', async () => {
    const outcomes = await issues.createIssues([
      aRow('refused'),
      aRow('refused', { summary: '' }),
      aRow('refused', { dueDate: 'soon' }),
      aRow('refused', { assignee: demoUser('outsider').accountId }),
      aRow('refused'),
    ]);
    const fields = outcomes.map((outcome) => (outcome.ok ? [] : Object.keys(outcome.errors)));
    expect(fields).toEqual([[], ['summary'], ['duedate'], ['assignee'], []]);
    const found = await issues.findByEngagement(target.projectId, 'refused');
    expect(found.map(({ issueId }) => issueId)).toEqual([idOf(outcomes[0]), idOf(outcomes[4])]);
  });

  test('finds nothing of another engagement', async () => {
    await create([aRow('mine'), aRow('yours')]);
    expect(await issues.findByEngagement(target.projectId, 'mine')).toHaveLength(1);
    expect(await issues.findByEngagement(target.projectId, 'nobodys')).toEqual([]);
  });

  test('finds an issue when the lag is over', async () => {
    target.setLag(LAG_MS);
    await create([aRow('late')]);
    expect(await issues.findByEngagement(target.projectId, 'late')).toEqual([]);
    await target.advance(LAG_MS);
    expect(await issues.findByEngagement(target.projectId, 'late')).toHaveLength(1);
  });

  test('sees issues as they are now, without those that are gone', async () => {
    const assignee = demoUser('lead').accountId;
    const [dated = '', done = ''] = await create([
      aRow('seen', { dueDate: '2026-05-01', assignee }),
      aRow('seen'),
    ]);
    await target.finish(done);
    const seen = await issues.see([dated, done, '999999999']);
    expect(seen).toHaveLength(2);
    expect(seen.find(({ issueId }) => issueId === dated)).toMatchObject({
      projectId: target.projectId,
      category: 'new',
      status: { id: expect.any(String), name: expect.any(String) },
      issueTypeId: expect.any(String),
      dueDate: '2026-05-01',
      assignee,
      isMarked: true,
    });
    const finished = seen.find(({ issueId }) => issueId === done);
    expect(finished).toMatchObject({ category: 'done' });
    expect(finished).not.toHaveProperty('dueDate');
    expect(finished?.begunAt).toBeLessThanOrEqual(finished?.categoryAt ?? 0);
    expect(await issues.see([])).toEqual([]);
  });

  test('shows what stands on issues as the mark, without those that are gone', async () => {
    const row = aRow('marked');
    const [issueId = ''] = await create([row]);
    const found = await issues.marksOf([issueId, '999999999']);
    expect([...found]).toEqual([[issueId, row.mark]]);
  });

  test('shows what issues say, before and after an edit, without those that are gone', async () => {
    const row = aRow('said', { description: ['First line.', 'Second line.'] });
    const [issueId = '', bare = ''] = await create([row, aRow('bare')]);
    const found = await issues.textsOf([issueId, bare, '999999999']);
    expect([...found.keys()].sort()).toEqual([issueId, bare].sort());
    const { summary, mark, projectId } = row;
    expect(found.get(issueId)).toMatchObject({ summary, mark, projectId });
    expect(documentLines(found.get(issueId)?.description)).toEqual(row.description);
    expect(documentLines(found.get(bare)?.description)).toEqual([]);
    await issues.edit(issueId, { summary: 'Anew', description: ['Another line.'] });
    const after = (await issues.textsOf([issueId])).get(issueId);
    expect([after?.summary, documentLines(after?.description)]).toEqual([
      'Anew',
      ['Another line.'],
    ]);
  });

  test('finds what changed lately, and nothing older', async () => {
    const [old = ''] = await create([aRow('changed')]);
    await target.advance(2 * HOUR_MS);
    const [young = ''] = await create([aRow('changed')]);
    const found = await issues.changedWithin(target.projectId, 60);
    expect(found).toContain(young);
    expect(found).not.toContain(old);
  });

  test('writes due date and assignee, and says what Jira refuses', async () => {
    const assignee = demoUser('lead').accountId;
    const [issueId = ''] = await create([aRow('edited', { dueDate: '2026-05-01', assignee })]);
    expect(await issues.edit(issueId, { dueDate: '2026-06-01', assignee: null })).toEqual({
      ok: true,
    });
    const [seen] = await issues.see([issueId]);
    expect(seen).toMatchObject({ dueDate: '2026-06-01' });
    expect(seen).not.toHaveProperty('assignee');
    const refused = await issues.edit(issueId, { assignee: 'nobody-there' });
    expect(refused).toMatchObject({ ok: false, isGone: false });
    expect(refused.ok ? '' : refused.reason).not.toBe('');
    expect(await issues.edit('999999999', { dueDate: '2026-06-01' })).toMatchObject({
      ok: false,
      isGone: true,
    });
  });

  test('draws links, passes over what is gone, and knows what is linked', async () => {
    const [a = '', b = '', c = ''] = await create([aRow('links'), aRow('links'), aRow('links')]);
    await issues.link(a, b);
    await issues.link(b, c);
    await issues.link(a, '999999999');
    const all = await issues.linksAmong([a, b, c]);
    expect([...all.keys()].sort()).toEqual([`${a}>${b}`, `${b}>${c}`].sort());
    expect([...(await issues.linksAmong([c])).keys()]).toEqual([`${b}>${c}`]);
    const linkId = all.get(`${a}>${b}`) ?? '';
    await issues.unlink(linkId);
    await issues.unlink(linkId);
    expect([...(await issues.linksAmong([a, b, c])).keys()]).toEqual([`${b}>${c}`]);
  });

  test('refuses to look at the links of 101 issues', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => String(30_000 + index));
    await expect(issues.linksAmong(ids)).rejects.toThrow('UNAVAILABLE');
  });
});
