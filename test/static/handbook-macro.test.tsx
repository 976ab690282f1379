import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { GuideChapter, GuideView } from '../../src/training/handbook/contract';
import { PageContextHolder } from '../../static/shared/page-context';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { HandbookMacroPage } from '../../static/surfaces/handbook/macro-page';
import { fakeBridge } from '../support/app-page/fake-bridge';

const chapter: GuideChapter = {
  ...{ chapterId: 'receipt', title: 'Goods receipt', number: 1, tracks: ['operator'] },
  ...{ minutes: 12, questions: 3, hasEmergency: true },
};
const guide: GuideView = {
  ...{ engagementId: 'p1', clientName: 'Northwind', mine: { isLearner: false } },
  ...{ chapters: [chapter], questions: [], can: { write: false, takePart: false } },
};
const PAGES = { results: [{ id: '12', title: 'Track: Operator' }] };

/** The macro as Confluence shows it, to somebody or to nobody; every call of the app is noted. */
async function show(extension: object, isAnonymous = false) {
  Object.assign(fakeBridge, {
    answers: {
      'training.guide': () => guide,
      'engagement.list': () => ({
        engagements: [
          { engagementId: 'p1', projectKey: 'NWE', clientName: 'Northwind' },
          { engagementId: 'p2', projectKey: 'SAL', clientName: 'Sales' },
        ],
        areAll: true,
      }),
    },
    jira: { '/wiki/api/v2/pages/7/direct-children': PAGES },
    pages: {},
  });
  fakeBridge.calls.length = 0;
  await startTranslations('en-US');
  const page = { locale: 'en-US', siteUrl: 'https://example.atlassian.net', isAnonymous };
  await act(async () => {
    render(
      <PageContextHolder.Provider value={page}>
        <QueryClientProvider client={createQueryClient(1)}>
          <HandbookMacroPage extension={extension} />
        </QueryClientProvider>
      </PageContextHolder.Provider>,
    );
  });
  return fakeBridge.calls;
}

const PLACE = { content: { id: '7' }, space: { key: 'NWE' } };

test('whoever is not signed in finds the pages and no progress, and the app is not called for him', async () => {
  const calls = await show({ ...PLACE, config: { engagementId: 'p1' } }, true);
  expect(await screen.findByText(/sign in to see yours/)).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Track: Operator' })).toBeVisible();
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(calls).toEqual([]);
});

test('below a chapter he is told the same, and finds no quiz', async () => {
  const config = { engagementId: 'p1', chapterId: 'receipt' };
  const calls = await show({ ...PLACE, config }, true);
  expect(await screen.findByText(/sign in to see yours/)).toBeVisible();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(calls).toEqual([]);
});

test.each([[undefined], ['text'], [{ engagementId: 7 }], [[]]])(
  'a macro that says %j shows that nothing is chosen',
  async (config) => {
    const calls = await show({ ...PLACE, config });
    expect(await screen.findByText(/Nothing was chosen yet/)).toBeVisible();
    expect(calls).toEqual([]);
  },
);

test('in the editor somebody chooses whose handbook, and its contents, a track or a chapter', async () => {
  await show({ macro: { isConfiguring: true }, config: { engagementId: 'p1', track: '<b>' } });
  const shown = await screen.findByLabelText(/What it shows/);
  expect(shown).toHaveValue('');
  await screen.findByRole('option', { name: '1. Goods receipt' });
  fireEvent.change(shown, { target: { value: 'chapter:receipt' } });
  expect(shown).toHaveValue('chapter:receipt');
  fireEvent.change(shown, { target: { value: 'track:operator' } });
  expect(shown).toHaveValue('track:operator');
  fireEvent.change(screen.getByLabelText(/Implementation/), { target: { value: 'p2' } });
  // What was chosen is another engagement's.
  expect(shown).toHaveValue('');
});
