import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { planLines } from '../../static/features/plan/plan-lines';
import { planRows } from '../../static/features/plan/plan-row';
import { planTimes } from '../../static/features/plan/plan-times';
import { planPicture, type PictureTexts } from '../../static/features/plan/picture/plan-picture';
import { pngScale } from '../../static/features/plan/picture/png';
import { fileName } from '../../static/shared/files/file-name';
import { dateTexts } from '../../static/shared/text/use-dates';
// Loaded here, and not within the time that a test waits for the page.
import '../../static/features/plan/plan-page';
import { anEngagement, aPlan, aPlanItem, jiraOfExamples } from '../support/app-page/app-data';
import { savedFiles } from '../support/app-page/saved-files';
import { showProjectPage } from '../support/app-page/show-project-page';

const hostile = '</text><script>alert("1")</script> & \'x\' \u0000\uD800';
const agreed = { start: '2026-11-23', finish: '2026-11-24' };
const items = [
  aPlanItem({ id: 'a', name: hostile, isCritical: true, baseline: agreed, state: 'started' }),
  aPlanItem({
    id: 'b',
    name: '目标表'.repeat(30),
    state: 'finished',
    predecessors: [{ itemId: 'a', type: 'FS', lagDays: 0 }],
  }),
  aPlanItem({
    id: 'c',
    name: 'Live',
    kind: 'milestone',
    isGoLive: true,
    isCritical: true,
    floatDays: 0,
    predecessors: [
      { itemId: 'a', type: 'FF', lagDays: 0 },
      { itemId: 'elsewhere', type: 'FS', lagDays: 0 },
    ],
  }),
];
const plan = aPlan(items, { buffer: { ...aPlan([]).buffer, usedPercent: 41 } });
const legend = 'task critical started finished milestone baseline float buffer';
const texts: PictureTexts = {
  title: 'A & B: plan',
  subtitle: 'As of today',
  today: 'Today',
  goLive: 'Go-live',
  buffer: 'Buffer: 14 working days',
  legend: {
    task: 'Work',
    critical: 'Critical',
    started: 'In progress',
    finished: 'Done',
    milestone: 'Milestone',
    baseline: 'Baseline',
    float: 'Float',
    buffer: 'Buffer',
  },
};

function drawn(hidden: readonly string[] = [], of = plan, locale = 'en-US') {
  const lines = planLines(of, planRows(of, undefined), {
    folded: new Set(),
    isFiltered: false,
    stateOf: () => undefined,
  });
  const dates = dateTexts(locale);
  return planPicture({ lines, times: planTimes(of), hidden, texts, dates });
}

/** Read as strictly as a program does that opens the file. */
function parsed(svg: string): XMLDocument {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  return file;
}

const allTexts = (file: XMLDocument) =>
  [...file.querySelectorAll('text')].map((t) => t.textContent);
const count = (file: XMLDocument, selector: string) => file.querySelectorAll(selector).length;

describe('the picture of a plan', () => {
  test('has one bar an item and a phase, the buffer with its used part, and the baseline', () => {
    const file = parsed(drawn().svg);
    const bars = [...file.querySelectorAll('[data-item]')].map((bar) =>
      bar.getAttribute('data-item'),
    );
    expect(bars).toEqual(['a', 'b', 'c']);
    expect(count(file, '[data-phase]')).toBe(1);
    expect(count(file, '[data-buffer="41"] rect')).toBe(2);
    expect(count(file, '[data-baseline]')).toBe(1);
    expect(
      [...file.querySelectorAll('[data-link]')].map((link) => link.getAttribute('data-link')),
    ).toEqual(['a b', 'a c']);
  });

  test('leaves out what the reader left out of the timeline', () => {
    const file = parsed(drawn(['links', 'baseline', 'float']).svg);
    expect(count(file, '[data-link]')).toBe(0);
    expect(count(file, '[data-baseline]')).toBe(0);
    expect(count(file, '[data-item]')).toBe(3);
  });

  test('shows names as they are written, whatever is in them', () => {
    const file = parsed(drawn().svg);
    expect(count(file, 'script')).toBe(0);
    const shown = allTexts(file).find((text) => text.includes('<script>'));
    expect(shown).toContain('</text><script>alert("1")</script> &');
    expect(file.querySelector('svg > title')?.textContent).toBe('A & B: plan');
  });

  test('cuts a long name and keeps the whole of it beside', () => {
    const file = parsed(drawn().svg);
    expect(allTexts(file)).toContainEqual(expect.stringMatching(/^目标表.*…$/));
    const titles = [...file.querySelectorAll('title')].map((title) => title.textContent);
    expect(titles).toContain('目标表'.repeat(30));
  });

  test('explains every shape, and tells critical and done by more than colour', () => {
    const file = parsed(drawn().svg);
    expect(allTexts(file)).toEqual(expect.arrayContaining(Object.values(texts.legend)));
    expect(Object.keys(texts.legend).join(' ')).toBe(legend);
    expect(count(file, '[data-item=a] rect[stroke]')).toBe(1);
    expect(count(file, '[data-item=b] path')).toBe(1);
  });

  test('writes its dates as the reader does', () => {
    expect(allTexts(parsed(drawn([], plan, 'zh-CN').svg))).toContain('2026年11月');
    expect(allTexts(parsed(drawn([], plan, 'en-US').svg))).toContain('Nov 2026');
  });

  test('needs nothing from outside: no style sheet, no address but the name of SVG', () => {
    const { svg } = drawn();
    expect(svg.match(/https?:[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/<style|style=|class=|var\(/);
  });

  test('of a thousand items fits a canvas as a bitmap', () => {
    const many = aPlan(Array.from({ length: 1000 }, (_, index) => aPlanItem({ id: `i${index}` })));
    const { width, height } = drawn([], many);
    const scale = pngScale({ width, height });
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8192);
    expect(width * height * scale ** 2).toBeLessThanOrEqual(16_000_001);
    expect(pngScale({ width: 800, height: 400 })).toBe(2);
  });

  test.each([
    ['Northwind plan 2026-11-23', 'Northwind plan 2026-11-23'],
    ['../A\\B: <"C"> | D?* 计划 2026-11-23', 'A B C D 计划 2026-11-23'],
    ['Evil\u202Egpj.exe', 'Evil gpj.exe'],
  ])('is saved under a name that every file system takes: %s', (wanted, name) => {
    expect(fileName(wanted)).toBe(name);
  });
});

describe('the menu of the picture', () => {
  const saved = savedFiles();

  test.each([
    ['en-US', 'Save as picture', 'As SVG', 'Northwind plan 2026-11-23.svg', 'Northwind: plan'],
    ['zh-CN', '保存为图片', 'SVG 格式', 'Northwind 计划 2026-11-23.svg', 'Northwind：计划'],
  ])('saves what is shown, in %s', async (locale, menu, format, name, title) => {
    const user = userEvent.setup();
    await showProjectPage({
      path: '/plan?kind=milestone',
      locale,
      jira: jiraOfExamples,
      answers: { 'engagement.open': () => anEngagement(), 'plan.get': () => plan },
    });
    await user.click(await screen.findByText(menu));
    await user.click(screen.getByRole('button', { name: format }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe(name);
    const file = parsed(await textOf(saved[0]?.blob));
    expect(count(file, '[data-item]')).toBe(1);
    expect(allTexts(file)).toContain(title);
  });

  test('says when the browser cannot draw, and closes by Escape', async () => {
    const user = userEvent.setup();
    await showProjectPage({
      path: '/plan',
      jira: jiraOfExamples,
      answers: { 'engagement.open': () => anEngagement(), 'plan.get': () => plan },
    });
    await user.click(await screen.findByText('Save as picture'));
    const png = screen.getByRole('button', { name: 'As PNG' });
    await user.tab();
    await user.keyboard('{Escape}');
    expect(png).not.toBeVisible();
    expect(screen.getByText('Save as picture')).toHaveFocus();
    await user.click(screen.getByText('Save as picture'));
    // jsdom draws nothing.
    await user.click(png);
    expect(await screen.findByText(/could not draw the picture/)).toBeVisible();
    expect(saved).toEqual([]);
  });
});

/** jsdom's blobs have no way of their own to be read as text. */
function textOf(of: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(of ?? new Blob());
  });
}
