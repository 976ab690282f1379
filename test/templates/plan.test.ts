import { templateSources } from '../../src/templates/data/index';
import type { TemplateItem, TemplateKey } from '../../src/templates/template';
import { ancestorsOf, finishDays, itemsOf } from './network';

const keys: readonly TemplateKey[] = ['erp', 'crm', 'mes', 'plain'];

/** Working days to go-live without buffer, and number of items. */
const ranges: Readonly<Record<TemplateKey, { days: [number, number]; items: [number, number] }>> = {
  erp: { days: [100, 150], items: [110, 120] },
  crm: { days: [40, 80], items: [60, 70] },
  mes: { days: [130, 260], items: [90, 110] },
  plain: { days: [40, 80], items: [30, 40] },
};

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function keysOf(items: readonly TemplateItem[]): readonly string[] {
  return items.map((item) => item.key);
}

describe.each(keys)('the plan of the template %s', (key) => {
  test('carries its own key', async () => {
    expect((await templateSources[key]()).key).toBe(key);
  });

  test('gives each phase and item a key of its own', async () => {
    const template = await templateSources[key]();
    const all = [...template.phases.map((phase) => phase.key), ...keysOf(itemsOf(template))];
    expect(repeated(all)).toEqual([]);
  });

  test('names only known predecessors, each before its successor, and never in a circle', async () => {
    const template = await templateSources[key]();
    const order = keysOf(itemsOf(template));
    const misplaced = itemsOf(template).flatMap((item, index) =>
      item.predecessors.filter((link) => !order.slice(0, index).includes(link.item)),
    );
    expect(misplaced).toEqual([]);
    expect(finishDays(template).size).toBe(order.length);
  });

  test('names a predecessor once only', async () => {
    const doubled = itemsOf(await templateSources[key]()).flatMap((item) =>
      repeated(item.predecessors.map((link) => link.item)),
    );
    expect(doubled).toEqual([]);
  });

  test('starts at one item', async () => {
    const starts = itemsOf(await templateSources[key]()).filter(
      (item) => item.predecessors.length === 0,
    );
    expect(starts).toHaveLength(1);
  });

  test('never starts an item before day one by a lead', async () => {
    const template = await templateSources[key]();
    const finished = finishDays(template);
    const early = itemsOf(template).filter((item) =>
      item.predecessors.some((link) => (finished.get(link.item) ?? 0) + (link.lagDays ?? 0) < 0),
    );
    expect(keysOf(early)).toEqual([]);
  });

  test('closes each phase with a milestone that waits for all of the phase and has criteria', async () => {
    const template = await templateSources[key]();
    for (const phase of template.phases) {
      const last = phase.items.at(-1);
      expect(last?.kind).toBe('milestone');
      const before = ancestorsOf(template, last?.key ?? '');
      const forgotten = phase.items.slice(0, -1).filter((item) => !before.has(item.key));
      expect(keysOf(forgotten)).toEqual([]);
    }
  });

  test('gives criteria and no duration to milestones, a duration and no criteria to work', async () => {
    const wrong = itemsOf(await templateSources[key]()).filter((item) =>
      item.kind === 'milestone'
        ? item.durationDays !== 0 || (item.gateCriteria ?? []).length === 0
        : item.durationDays < 1 || item.gateCriteria !== undefined,
    );
    expect(keysOf(wrong)).toEqual([]);
  });

  test('has one go-live, a milestone that waits for all written before it', async () => {
    const template = await templateSources[key]();
    const items = itemsOf(template);
    const goLives = items.filter((item) => item.isGoLive === true);
    expect(goLives.map((item) => item.kind)).toEqual(['milestone']);
    const goLive = goLives[0]?.key ?? '';
    const before = ancestorsOf(template, goLive);
    const forgotten = items
      .slice(0, keysOf(items).indexOf(goLive))
      .filter((item) => !before.has(item.key));
    expect(keysOf(forgotten)).toEqual([]);
  });

  test('reaches go-live within the usual length for its kind', async () => {
    const template = await templateSources[key]();
    const goLive = itemsOf(template).find((item) => item.isGoLive === true)?.key ?? '';
    const days = finishDays(template).get(goLive) ?? 0;
    expect(days).toBeGreaterThanOrEqual(ranges[key].days[0]);
    expect(days).toBeLessThanOrEqual(ranges[key].days[1]);
  });

  test('has the usual number of items of every kind', async () => {
    const items = itemsOf(await templateSources[key]());
    expect(items.length).toBeGreaterThanOrEqual(ranges[key].items[0]);
    expect(items.length).toBeLessThanOrEqual(ranges[key].items[1]);
    expect(new Set(items.map((item) => item.kind)).size).toBe(3);
  });

  test('keeps a buffer of 10 to 15 per cent outside the tasks', async () => {
    const template = await templateSources[key]();
    expect(template.bufferPercent).toBeGreaterThanOrEqual(10);
    expect(template.bufferPercent).toBeLessThanOrEqual(15);
    const hidden = itemsOf(template).filter((item) => /buffer|reserve|缓冲|预留/i.test(item.key));
    expect(hidden).toEqual([]);
  });

  test('gives work to every role but the viewer', async () => {
    const roles = new Set(itemsOf(await templateSources[key]()).map((item) => item.role));
    expect([...roles].sort()).toEqual(['approver', 'consultant', 'keyUser', 'lead', 'sponsor']);
  });

  test('observes the work on site for at least two weeks before the requirements are signed', async () => {
    const items = itemsOf(await templateSources[key]());
    const observations = items.filter((item) => /observation|ride-along/.test(item.key));
    expect(observations.map((item) => item.durationDays >= 10)).toEqual([true]);
  });

  test('checks health about 3, 6 and 12 months after go-live', async () => {
    const template = await templateSources[key]();
    const finished = finishDays(template);
    const goLive = itemsOf(template).find((item) => item.isGoLive === true)?.key ?? '';
    const weeks = ['health-check-3', 'health-check-6', 'health-check-12'].map((check) =>
      Math.round(((finished.get(check) ?? 0) - (finished.get(goLive) ?? 0)) / 5),
    );
    expect(weeks).toEqual([13, 26, 52]);
  });
});
