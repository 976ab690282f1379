import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { diffOf } from '../../src/srs/baseline/contract';
import type { RequirementFacts } from '../../src/srs/requirement/contract';
import { DiffView } from '../../static/features/srs/baseline/diff-view';
import { PageContextHolder } from '../../static/shared/page-context';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { exampleRequirements } from '../support/srs/example-requirements';

const before = exampleRequirements('en').map((draft, index): RequirementFacts => ({
  ...draft,
  ...{ version: 1, number: index + 1, order: index, state: 'agreed' },
  ...{ chapter: draft.chapter ?? 'functions', goalIds: [], changed: { accountId: 'x', at: 0 } },
}));
const openedBy = { changeId: 'c1', number: 1, revision: 1, at: 5 };

async function show(after: readonly RequirementFacts[]): Promise<void> {
  await startTranslations('en-US');
  const page = { locale: 'en-US', siteUrl: 'https://example.atlassian.net' };
  render(
    <PageContextHolder.Provider value={page}>
      <QueryClientProvider client={createQueryClient(1)}>
        <DiffView diff={diffOf(before, after)} {...{ before, after }} />
      </QueryClientProvider>
    </PageContextHolder.Provider>,
  );
}

test('what a change request has opened is open for change, and nothing differs yet', async () => {
  await show(before.map((one) => (one.number === 2 ? { ...one, version: 2, openedBy } : one)));
  expect(screen.getByRole('status')).toHaveTextContent('They say the same.');
  const [entry, ...others] = screen.getAllByRole('article');
  expect(others).toEqual([]);
  expect(entry).toHaveAccessibleName('REQ-2');
  expect(entry).toHaveTextContent('Open for change');
  expect(entry).toHaveTextContent('because of CR-1');
  expect(entry).toHaveTextContent('Nobody has edited it yet.');
});

test('once somebody has edited it, it is changed, word by word', async () => {
  const statement = 'The system shall print twice.';
  await show(before.map((one) => (one.number === 2 ? { ...one, openedBy, statement } : one)));
  expect(screen.getByRole('status')).toHaveTextContent('0 added, 1 changed, 0 moved, 0 removed');
  const entry = within(screen.getByRole('article', { name: 'REQ-2' }));
  expect(entry.getByText('Changed')).toBeVisible();
  expect(entry.queryByText('Nobody has edited it yet.')).toBeNull();
});

test('what was written again as it was differs in nothing', async () => {
  await show(before.map((one) => ({ ...one, version: one.version + 2 })));
  expect(screen.getByRole('status')).toHaveTextContent('They say the same.');
  expect(screen.queryAllByRole('article')).toEqual([]);
});
