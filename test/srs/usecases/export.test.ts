import { isAdfDocument } from '../../../local-site/platform/adf/adf-document';
import { adfText } from '../../../local-site/platform/adf/adf-text';
import { createSrsExport } from '../../../src/entry/srs-export';
import { exported, MOST_EXPORTED_BYTES } from '../../../src/srs/export/exported';
import type { SrsSummary, SrsView } from '../../../src/srs/contract';
import { memoryPermissions } from '../../support/memory/memory-access';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import { exampleRequirements, HOSTILE } from '../../support/srs/example-requirements';
import { aMemorySrs, aRequirement, type MemorySrs } from '../../support/srs/memory-srs';
import { GOAL, PROCESS } from '../../yardsticks/rights/payloads';
import { TEST_CASE } from '../../yardsticks/rights/uat-payloads';

let srs: MemorySrs;
beforeEach(async () => {
  srs = await aMemorySrs({ lead: [ADMINISTRATOR], sponsor: ['sophie'] });
});

const READER = { principal: { accountId: ADMINISTRATOR } };

/** What Confluence is answered for a macro with this configuration. */
async function answer(config: unknown, vouched: unknown = READER): Promise<unknown> {
  const payload = { exportType: 'pdf', context: { extension: { config } } };
  return createSrsExport(srs.deps)(payload, vouched);
}

async function textOf(config: object = {}, vouched: unknown = READER): Promise<string> {
  const document = await answer({ engagementId: srs.engagementId, ...config }, vouched);
  expect(isAdfDocument(document)).toBe(true);
  return adfText(document);
}

/** Freezes what is there, and both sides sign it. */
async function sign(): Promise<void> {
  const { version } = (await srs.get<SrsView>('srs.get')).summary;
  const { baselines } = await srs.get<SrsSummary>('srs.baseline', { version, reason: 'Workshop' });
  const { number, hash } = baselines.at(-1) ?? { number: 0, hash: '' };
  for (const by of [ADMINISTRATOR, 'sophie']) await srs.get('srs.sign', { number, hash }, by);
}

test('the document has its title, chapters, requirements and places for signatures; hostile text is text', async () => {
  await srs.get('srs.write', { entries: [GOAL] });
  await srs.get('srs.raise', { requirements: exampleRequirements('en') });
  const text = await textOf();
  for (const words of [
    'Requirements specification',
    'Draft: nothing of it is signed',
    '1.2 Goals',
    GOAL.value.name,
    '3.1 Functions',
    'REQ-1',
    'Acceptance criteria',
    '4 Verification',
    'Signatures',
    HOSTILE,
  ]) {
    expect(text).toContain(words);
  }
});

test('a step of a process is exported with the test cases that it leads to', async () => {
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
  await srs.get('uat.raise', { case: { ...TEST_CASE, requirementIds: ['a'] } });
  const links = [{ stepId: 'task', requirementIds: ['a'], caseIds: [TEST_CASE.caseId] }];
  await srs.get('srs.draw', { process: { ...PROCESS, links } });
  const text = await textOf();
  expect(text).toContain(PROCESS.name);
  expect(text).toContain('Test cases');
  expect(text).toContain('UAT-1');
});

test('a baseline is exported as it was signed, the draft with how far it is from it', async () => {
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
  await srs.get('srs.change', { changes: [{ requirementId: 'a', version: 1, state: 'agreed' }] });
  await sign();
  const asSigned = await textOf();
  expect(asSigned).toContain('This is what both sides signed as baseline 1.');
  expect(asSigned).not.toContain('Draft');
  await srs.get('srs.change', { changes: [{ requirementId: 'a', version: 2, title: 'Other' }] });
  const draft = await textOf();
  expect(draft).toContain('1 requirement is not as signed in baseline 1.');
  expect(draft).toContain('Other');
  const signed = await textOf({ baseline: '1' });
  expect(signed).toContain('Title of a');
  expect(signed).not.toContain('Other');
  expect(signed).toContain('Name of sophie');
  expect(await textOf({ baseline: '7' })).toContain('does not exist');
  expect(signed).toContain((await srs.get<SrsView>('srs.get')).summary.baselines[0]?.hash);
});

test('a chapter alone is what is exported where one is chosen, and a module where one is', async () => {
  const requirements = [aRequirement('a', { module: 'Sales' }), aRequirement('b')];
  await srs.get('srs.raise', { requirements });
  const chapter = await textOf({ chapter: 'verification' });
  expect(chapter).toContain('4 Verification');
  expect(chapter).not.toContain('3.1');
  expect(chapter).not.toContain('Signatures');
  const module = await textOf({ module: 'Sales' });
  expect(module).toContain('REQ-1');
  expect(module).not.toContain('REQ-2');
});

test.each([
  ['nobody', null],
  ['an empty account', { principal: { accountId: '' } }],
  ['no principal', { installContext: 'x' }],
])('%s is shown nothing, and is told why', async (_, vouched) => {
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
  const text = await textOf({}, vouched);
  expect(text).toContain('did not say who exports');
  expect(text).toContain('Confluence没有说明');
  expect(text).not.toContain('REQ-1');
});

test('who may not see the project is told the same as for one that is not there', async () => {
  await srs.get('srs.raise', { requirements: [aRequirement('a')] });
  const permissions = memoryPermissions(srs.deps.jira, 'olivia');
  const hidden = createSrsExport({ ...srs.deps, permissions });
  const ask = (engagementId: string) =>
    hidden(
      { context: { extension: { config: { engagementId } } } },
      { principal: { accountId: 'olivia' } },
    );
  expect(await ask(srs.engagementId)).toEqual(await ask('p99999'));
  expect(adfText(await ask(srs.engagementId))).toContain('you may not see');
});

test.each([
  ['nothing', undefined, 'Nothing is chosen yet'],
  ['a list', [1], 'Nothing is chosen yet'],
  ['another project', { engagementId: '../x' }, 'you may not see'],
])('a configuration of %s is a sentence', async (_what, config, words) => {
  expect(adfText(await answer(config))).toContain(words);
});

test('a payload that is none, and a store that is away, are a sentence and a line in the log', async () => {
  const ask = createSrsExport({ ...srs.deps, records: { ...srs.deps.records, getMany } });
  const config = { engagementId: srs.engagementId };
  for (const payload of [null, 'x', { context: { extension: { config } } }]) {
    expect(adfText(await ask(payload, READER))).toContain('could not be put into the export');
  }
  async function getMany(): Promise<never> {
    throw new Error('away');
  }
});

test('500 requirements fit into what a function may answer, and more than fits is a sentence', async () => {
  for (let from = 0; from < 500; from += 10) {
    const requirements = Array.from({ length: 10 }, (_, index) =>
      aRequirement(`r${String(from + index)}`, { rationale: '因为法律要求'.repeat(40) }),
    );
    await srs.get('srs.raise', { requirements });
  }
  const document = await answer({ engagementId: srs.engagementId });
  expect(isAdfDocument(document)).toBe(true);
  expect(adfText(document)).toContain('REQ-500');
  expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(MOST_EXPORTED_BYTES);

  const text = '字'.repeat(MOST_EXPORTED_BYTES / 3);
  const small = exported(
    [
      { kind: 'title', text: 'T' },
      { kind: 'paragraph', text },
    ],
    'Too large',
  );
  expect(adfText(small)).toBe('T\nToo large\n');
});
