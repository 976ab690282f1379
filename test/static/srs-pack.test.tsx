import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import english from '../../locales/en-US.json';
import chinese from '../../locales/zh-CN.json';
import { parseXml } from '../../src/files/xml/parse-xml';
import type { SrsBaseline } from '../../src/srs/baseline/contract';
import type { SrsEntry } from '../../src/srs/entries/contract';
import { packBlocks } from '../../src/srs/pack/contract';
import type { RequirementFacts } from '../../src/srs/requirement/contract';
import type { TraceView } from '../../src/uat/trace/contract';
import { PackActs } from '../../static/features/srs/pack/pack-acts';
import { packSheets, srsPackFile } from '../../static/features/srs/pack/srs-pack-file';
import { PageContextHolder } from '../../static/shared/page-context';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { fakeBridge } from '../support/app-page/fake-bridge';
import { contentOf } from '../support/srs/example-entries';
import { exampleRequirements, HOSTILE } from '../support/srs/example-requirements';
import { aRow } from '../uat/model/a-row';

const BASELINE: SrsBaseline = {
  ...{ number: 2, state: 'inSignOff', hash: 'a'.repeat(64), at: 0, by: 'bruno', total: 5 },
  reason: 'Agreed in the workshop',
  signatures: [{ side: 'client', accountId: 'sophie', role: 'sponsor', at: 1, sequence: 7 }],
};

function textIn(texts: object) {
  return (key: string, values: Readonly<Record<string, unknown>> = {}): string => {
    const found = key
      .split('.')
      .reduce<unknown>((value, step) => new Map(Object.entries(value ?? {})).get(step), texts);
    if (typeof found !== 'string') throw new Error(`There is no text ${key}.`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}

function factsIn(language: 'en' | 'zh') {
  const changed = { accountId: 'x', at: 0 };
  const requirements = exampleRequirements(language).map((draft, index): RequirementFacts => ({
    ...draft,
    ...{ version: 1, number: index + 1, order: index, state: 'draft', changed },
    chapter: draft.chapter ?? 'functions',
    goalIds: [],
  }));
  const entries = contentOf(language).entries.map(
    (one, index) => ({ ...one, version: 1, number: index + 1, changed }) as SrsEntry,
  );
  const gap = requirements.find(({ fit }) => fit === 'gap');
  const [first, second] = requirements;
  const requirementIds = [first, gap].flatMap((one) => one?.requirementId ?? []);
  const drawing = 'd'.repeat(64);
  const process = {
    ...{ kind: 'process', entryId: 'p', version: 1, number: 4, changed },
    value: {
      ...{ name: `Process ${HOSTILE}`, phase: 'toBe', drawing },
      steps: [
        { stepId: 's', name: 'Check it', kind: 'task', requirementIds, caseIds: ['c', 'old'] },
        {
          stepId: 't',
          name: '',
          kind: 'event',
          requirementIds: [second?.requirementId],
          caseIds: [],
        },
      ],
    },
  } as SrsEntry;
  const bare = { ...process, entryId: 'q', number: 5 } as Extract<SrsEntry, { kind: 'process' }>;
  const cases = [
    { caseId: 'c', number: 17, state: 'ready' },
    { caseId: 'old', number: 18, state: 'retired' },
  ];
  return {
    ...{ clientName: HOSTILE, baseline: BASELINE, requirements, cases },
    entries: [
      ...entries,
      process,
      { ...bare, value: { ...bare.value, name: 'Bare', phase: 'asIs' as const, steps: [] } },
    ],
    gap: gap?.number ?? 0,
  };
}

function wordsIn(language: 'en' | 'zh') {
  const text = textIn(language === 'en' ? english : chinese);
  return {
    text,
    moment: (at: number) => `moment ${String(at)}`,
    person: (accountId: string) => `person ${accountId}`,
    story: ({ role }: { readonly role: string }) => role,
    step: ({ name }: { readonly name: string }) => ({
      ...{ name, kind: 'kind', lane: 'lane', requirements: 'REQ-9' },
    }),
    fields: ({ value }: SrsEntry) =>
      Object.entries(value).map(([field, one]) => [field, String(one)] as const),
  };
}

async function partsOf(language: 'en' | 'zh', format: 'docx' | 'xlsx') {
  const words = wordsIn(language);
  return partsIn(srsPackFile(factsIn(language), words, format));
}

async function partsIn(blob: Blob): Promise<ReadonlyMap<string, string>> {
  const file = unzipSync(new Uint8Array(await new Response(blob).arrayBuffer()));
  const parts = Object.entries(file).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return new Map(parts);
}

test.each([
  ['en', 'docx'],
  ['en', 'xlsx'],
  ['zh', 'docx'],
  ['zh', 'xlsx'],
] as const)(
  'in %s the %s holds everything, as text alone, and ends in signatures',
  async (language, format) => {
    const parts = await partsOf(language, format);
    const text = textIn(language === 'en' ? english : chinese);
    for (const xml of parts.values()) expect(parseXml(xml)).toHaveProperty('root');
    const all = [...parts.values()].join('\n');
    for (const words of [
      ...exampleRequirements(language).flatMap(({ title }) => (title === HOSTILE ? [] : [title])),
      contentOf(language).entries[0]?.value,
      text('srs.pack.signatures'),
      text('role.sponsor'),
      'person sophie',
      'Agreed in the workshop',
      'a'.repeat(64),
    ]) {
      expect(all).toContain(typeof words === 'object' ? Object.values(words)[0] : words);
    }
    // What people wrote is never markup, and never a formula.
    expect(all).not.toContain('<img');
    expect(all).toContain('&lt;img src=x');
    expect(all).not.toMatch(/<f>|<w:fldSimple|<w:instrText/);
    expect(all).not.toContain('person bruno');
  },
);

test.each(['en', 'zh'] as const)(
  'in %s each step of a process is told with its gaps and the cases that test it, in the document and in a sheet',
  (language) => {
    const [facts, words] = [factsIn(language), wordsIn(language)];
    const { text } = words;
    const column = (name: string) => text(`srs.process.column.${name}`);
    const tested = text('uat.number', { number: 17 });
    const sheet = packSheets(facts, words).find(({ name }) => name === text('srs.process.title'));
    const process = [`Process ${HOSTILE}`, text('srs.entryValue.phase.toBe')];
    expect(sheet?.table.header.slice(0, 3)).toEqual(['number', 'process', 'phase'].map(column));
    expect(sheet?.table.rows).toEqual([
      ['4', ...process, 'Check it', 'kind', 'lane', `REQ-${String(facts.gap)}`, 'REQ-9', tested],
      ['4', ...process, '', 'kind', 'lane', '', 'REQ-9', ''],
      ['5', 'Bare', text('srs.entryValue.phase.asIs'), '', '', '', '', '', ''],
    ]);
    const tables = (cases: typeof facts.cases) =>
      packBlocks({ ...facts, cases }, words).flatMap((block) =>
        block.kind === 'table' && block.header[0] === column('step') ? [block] : [],
      );
    const last = { header: column('cases'), rows: [tested, ''] };
    expect(tables(facts.cases).map(({ header }) => header.at(-1))).toContain(last.header);
    expect(tables(facts.cases).map(({ rows }) => rows.map((row) => row.at(-1)))).toContainEqual(
      last.rows,
    );
    // Where no case is known there is no column that would be empty.
    for (const { header } of tables([])) expect(header).not.toContain(last.header);
  },
);

test('a file that is asked for at once waits for the cases and for the names of who signed', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (made) => {
    if (made instanceof Blob) saved.push(made);
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  let answer: (trace: TraceView) => void = () => undefined;
  Object.assign(fakeBridge, {
    answers: { 'uat.trace': () => new Promise<TraceView>((resolve) => (answer = resolve)) },
    jira: {
      '/rest/api/3/user/bulk': { values: [{ accountId: 'sophie', displayName: 'Sophie Martin' }] },
    },
  });
  await startTranslations('en-US');
  const { cases: _, gap: __, ...facts } = factsIn('en');
  const page = { locale: 'en-US', siteUrl: 'https://example.atlassian.net' };
  render(
    <PageContextHolder.Provider value={page}>
      <QueryClientProvider client={createQueryClient(1)}>
        <PackActs engagementId="e1" facts={facts} />
      </QueryClientProvider>
    </PageContextHolder.Provider>,
  );
  await userEvent.click(screen.getByRole('button', { name: /^Excel/ }));
  expect(saved).toEqual([]);
  const holes = {
    ...{ requirementsWithoutCase: [], casesWithoutRequirement: [] },
    ...{ failedWithoutBug: [], testedBeforeChange: [] },
  };
  const cases = [aRow(17, { caseId: 'c' })];
  await act(async () => answer({ modules: [], requirements: [], cases, holes }));
  await screen.findByText(/saved/i);
  const [blob = new Blob()] = saved;
  const all = [...(await partsIn(blob)).values()].join('\n');
  expect(all).toContain('Sophie Martin');
  expect(all).toContain('UAT-17');
});
