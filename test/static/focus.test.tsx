import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ArrangedSection } from '../../static/features/srs/arrange/arranged-section';
import type { ArrangedList } from '../../static/features/srs/arrange/arrangement';
import { PageHeading } from '../../static/shared/navigation/page-heading';
import { startTranslations } from '../../static/shared/text/start-translations';

function APage({ isThere }: { isThere: boolean }) {
  return (
    <>
      <button>Go</button>
      <input aria-label="Search" />
      {isThere && <PageHeading>A page</PageHeading>}
    </>
  );
}

test('the heading of a page takes the focus from what led there, and from nobody who has gone on', async () => {
  const { rerender } = render(<APage isThere />);
  const comes = (isThere: boolean) => rerender(<APage isThere={isThere} />);
  const link = screen.getByRole('button');
  const search = screen.getByLabelText('Search');
  await userEvent.click(link);
  comes(false);
  comes(true);
  expect(screen.getByRole('heading')).toHaveFocus();
  await userEvent.click(link);
  comes(false);
  await userEvent.type(search, 'Pallet');
  comes(true);
  expect(search).toHaveFocus();
  comes(false);
  await userEvent.type(search, 's');
  comes(true);
  expect(search).toHaveFocus();
  comes(false);
  search.blur();
  comes(true);
  expect(screen.getByRole('heading')).toHaveFocus();
});

function AList() {
  const [names, setNames] = useState(['REQ-1', 'REQ-2', 'REQ-3']);
  const items = names.map((name) => ({ id: name, name, text: '', version: 1, order: 1 }));
  const list: ArrangedList = { key: 'goals', kind: 'goal', items };
  return (
    <ArrangedSection
      {...{ list, lists: [list], title: 'Goals', chapters: [] }}
      onMove={({ name }, _, index) => {
        const others = names.filter((one) => one !== name);
        setNames([...others.slice(0, index), name, ...others.slice(index)]);
      }}
    />
  );
}

test('whoever moves something to an end of its list has the focus on the way back', async () => {
  await startTranslations('en-US');
  render(<AList />);
  const button = (name: RegExp) => screen.getByRole('button', { name });
  await userEvent.click(button(/REQ-3.* up/));
  expect(button(/REQ-3.* up/)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(button(/REQ-3.* down/)).toHaveFocus();
  await userEvent.click(button(/REQ-1.* down/));
  expect(button(/REQ-1.* up/)).toHaveFocus();
});
