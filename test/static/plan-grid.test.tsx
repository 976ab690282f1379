import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showProjectPage } from '../support/app-page/show-project-page';
import { anEngagement, aPlan, aPlanItem, jiraOfExamples } from '../support/app-page/app-data';

const few = [
  aPlanItem({ id: 'a', name: 'Interview the sponsor' }),
  aPlanItem({ id: 'b', name: 'Goal sheet', issueId: '101', issueKey: 'NWE-1' }),
  aPlanItem({ id: 'c', name: 'Live', kind: 'milestone', isGoLive: true }),
];
const many = Array.from({ length: 1000 }, (_, index) =>
  aPlanItem({ id: `i${index}`, name: `Item number ${index}` }),
);

const show = (items = few, path = '/plan') =>
  showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: { 'engagement.open': () => anEngagement(), 'plan.get': () => aPlan(items) },
  });

const tree = () => screen.findByRole('treegrid', { name: 'Plan' });
const focused = () => document.activeElement?.textContent ?? '';

/** jsdom lays nothing out: the heights that a browser would find. */
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  for (const name of ['offsetHeight', 'clientHeight']) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.getAttribute('role') === 'row' ? 50 : 500;
      },
    });
  }
});

describe('the tree of the plan', () => {
  test('says of each line where in the tree it is', async () => {
    await show();
    expect(await tree()).toHaveAttribute('aria-rowcount', '6');
    const goLive = screen.getByRole('row', { name: /^Live/ });
    expect(goLive).toHaveAttribute('aria-level', '2');
    expect(goLive).toHaveAttribute('aria-rowindex', '6');
    expect(goLive).toHaveAttribute('aria-posinset', '4');
    expect(goLive).toHaveAttribute('aria-setsize', '4');
    expect(screen.getByRole('row', { name: /Prepare 3 items/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  test('is walked with arrow keys; one line at a time is on the way of the Tab key', async () => {
    const user = userEvent.setup();
    await show();
    await tree();
    const phase = screen.getByRole('row', { name: /Prepare/ });
    act(() => phase.focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toMatch(/Goal sheet/);
    expect(phase).toHaveAttribute('tabindex', '-1');
    expect(screen.getByRole('link', { name: /NWE-1/ })).toHaveAttribute('tabindex', '0');
    await user.keyboard('{End}');
    expect(focused()).toMatch(/^Live/);
    await user.keyboard('{ArrowLeft}');
    expect(phase).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(phase).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('row', { name: /Goal sheet/ })).toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('row', { name: /Goal sheet/ })).toBeVisible();
  });

  test('draws of a thousand lines those in sight, and finds the others by words', async () => {
    const user = userEvent.setup();
    await show(many);
    expect(await tree()).toHaveAttribute('aria-rowcount', '1002');
    const drawn = screen.getAllByRole('row').length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
    await user.type(screen.getByRole('searchbox'), 'number 987');
    expect(screen.getByRole('row', { name: /Item number 987/ })).toBeVisible();
  });

  test.each([1_000, 5_000])(
    'draws of %i lines the links between those in sight only',
    async (size) => {
      await show(
        Array.from({ length: size }, (_, index) =>
          aPlanItem({
            id: `i${index}`,
            predecessors: [1, 2, 400]
              .filter((before) => before <= index)
              .map((before) => ({ itemId: `i${index - before}`, type: 'FS', lagDays: 0 })),
          }),
        ),
      );
      await tree();
      const lines = document.querySelectorAll('[data-line]').length;
      const links = document.querySelectorAll('path[data-critical]').length;
      expect(lines).toBeLessThan(60);
      expect(links).toBeGreaterThan(lines / 2);
      expect(links).toBeLessThanOrEqual(2 * lines);
    },
  );

  test('keeps the focused line of a thousand when it is scrolled out of sight', async () => {
    const user = userEvent.setup();
    await show(many);
    await tree();
    act(() => screen.getByRole('row', { name: /Prepare/ }).focus());
    await user.keyboard('{End}');
    expect(focused()).toMatch(/Item number 999/);
    fireEvent.scroll(screen.getByRole('region', { name: /Table and timeline/ }));
    expect(focused()).toMatch(/Item number 999/);
  });

  test('is printed with all its lines', async () => {
    await show(Array.from({ length: 300 }, (_, index) => aPlanItem({ id: `i${index}` })));
    await tree();
    fireEvent(window, new Event('beforeprint'));
    expect(document.querySelectorAll('[data-line]')).toHaveLength(301);
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelectorAll('[data-line]').length).toBeLessThan(60);
  });

  test('keeps zoom and columns in the address, beside the filter', async () => {
    const user = userEvent.setup();
    const { history } = await show(few, '/plan?q=goal');
    const bar = within(await screen.findByRole('group', { name: 'How the plan is drawn' }));
    await user.selectOptions(bar.getByRole('combobox', { name: /Zoom/ }), 'By day');
    await user.selectOptions(bar.getByRole('combobox', { name: 'Columns' }), 'All columns');
    expect(history.address()).toBe('/plan?q=goal&zoom=day&columns=all');
    await user.clear(screen.getByRole('searchbox'));
    expect(history.address()).toBe('/plan?zoom=day&columns=all');
  });
});
