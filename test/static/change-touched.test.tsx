import '../support/app-page/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  impactForm,
  impactOf,
  type ImpactForm,
} from '../../static/features/change/impact/impact-form';
import { TouchedFields } from '../../static/features/change/impact/touched-fields';
import { TouchedSourcesContext } from '../../static/features/change/impact/touched-sources';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { anImpact } from '../support/app-page/change-data';

/** The fields with two cases to choose from; what the form comes to is handed out. */
async function showFields(onForm: (form: ImpactForm) => void, locale = 'en-US') {
  await startTranslations(locale);
  const impact = anImpact({ uatCases: [], requirements: [{ id: 'r12', text: 'R-12' }] });
  function Fields() {
    const [form, setForm] = useState(() => impactForm({ impact }));
    onForm(form);
    return (
      <TouchedFields
        engagementId="p1"
        form={form}
        problems={[]}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    );
  }
  const cases = [
    { id: 'case1', text: 'UAT-1 Print an invoice' },
    { id: 'case2', text: 'UAT-2 Print two' },
  ];
  render(
    <QueryClientProvider client={createQueryClient(1)}>
      <TouchedSourcesContext.Provider value={{ uatCases: () => Promise.resolve(cases) }}>
        <Fields />
      </TouchedSourcesContext.Provider>
    </QueryClientProvider>,
  );
}

test('offers the records that there are, keeps what is typed, and a name keeps its record as long as it stays', async () => {
  const user = userEvent.setup();
  let form: ImpactForm | undefined;
  await showFields((now) => {
    form = now;
  });
  await screen.findByRole('option', { name: 'UAT-1 Print an invoice' });
  const picker = screen.getByRole('combobox', { name: 'Add from the list: UAT cases to repeat' });
  await user.selectOptions(picker, 'case1');
  expect(screen.queryByRole('option', { name: 'UAT-1 Print an invoice' })).toBeNull();
  const typed = screen.getByRole('textbox', { name: 'UAT cases to repeat' });
  await user.type(typed, '{End}{Enter}Something on paper');
  expect(form && impactOf(form)).toMatchObject({
    requirements: [{ id: 'r12', text: 'R-12' }],
    uatCases: [{ id: 'case1', text: 'UAT-1 Print an invoice' }, { text: 'Something on paper' }],
  });
  const requirements = screen.getByRole('textbox', { name: 'Requirements' });
  await user.type(requirements, ' and more');
  expect(form && impactOf(form).requirements).toEqual([{ text: 'R-12 and more' }]);
  expect(screen.queryByRole('combobox', { name: /Requirements/ })).toBeNull();
});
