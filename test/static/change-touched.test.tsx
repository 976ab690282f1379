import '../support/app-page/install-fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { impact as impactSchema } from '../../src/change/impact/contract';
import {
  impactForm,
  impactOf,
  type ImpactForm,
} from '../../static/features/change/impact/impact-form';
import { TouchedFields } from '../../static/features/change/impact/touched-fields';
import {
  touchableData,
  touchableParts,
  touchableRoles,
} from '../../static/features/change/impact/touchable-srs';
import {
  TouchedSourcesContext,
  type TouchedSources,
} from '../../static/features/change/impact/touched-sources';
import { createQueryClient } from '../../static/shared/query-client';
import { startTranslations } from '../../static/shared/text/start-translations';
import { anImpact } from '../support/app-page/change-data';
import { fakeBridge } from '../support/app-page/fake-bridge';
import { aStoredRequirement } from '../support/srs/a-stored-requirement';

const NO_ISSUES = { made: 0, wanted: 0, refused: 0, drifted: 0 };

/** The fields, with what they offer; what the form comes to is handed out. */
async function showFields(onForm: (form: ImpactForm) => void, sources: TouchedSources) {
  await startTranslations('en-US');
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
  render(
    <QueryClientProvider client={createQueryClient(1)}>
      <TouchedSourcesContext.Provider value={sources}>
        <Fields />
      </TouchedSourcesContext.Provider>
    </QueryClientProvider>,
  );
}

test('offers the records that there are, keeps what is typed, and a name keeps its record as long as it stays', async () => {
  const user = userEvent.setup();
  const cases = [
    { id: 'case1', text: 'UAT-1 Print an invoice' },
    { id: 'case2', text: 'UAT-2 Print two' },
  ];
  let form: ImpactForm | undefined;
  await showFields(
    (now) => {
      form = now;
    },
    { uatCases: () => Promise.resolve(cases) },
  );
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

test('offers goals beside requirements under headings, roles and data in their own lists, and reads the specification once', async () => {
  const user = userEvent.setup();
  const changed = { accountId: 'anna', at: 1 };
  const beside = { version: 1, changed };
  fakeBridge.calls.length = 0;
  fakeBridge.answers['srs.get'] = () => ({
    ...{ engagementId: 'p1', projectId: '1', roles: [], clientName: '', deviations: [] },
    ...{ entryDeviations: [], inJira: { ...NO_ISSUES, keys: {}, drift: [], refusals: [] } },
    summary: { version: 1, nextNumber: 1, counts: {}, baselines: [] },
    requirements: [aStoredRequirement(7, { title: 'Print' })],
    entries: [
      { ...beside, kind: 'goal', entryId: 'g', number: 2, value: { name: 'Faster\nclose' } },
      { ...beside, kind: 'role', entryId: 'r', number: 1, value: { name: 'Clerk', dutyIds: [] } },
      {
        ...beside,
        kind: 'measure',
        entryId: 'm',
        number: 1,
        value: { goalId: 'g', day: '2026-01-01', value: 3 },
      },
    ],
  });
  let form: ImpactForm | undefined;
  await showFields(
    (now) => {
      form = now;
    },
    { requirements: touchableParts, roles: touchableRoles, dataObjects: touchableData },
  );
  const goals = await screen.findByRole('group', { name: 'Goal' });
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Add from the list: Requirements' }),
    within(goals).getByRole('option', { name: 'Goal 2: Faster close' }),
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Add from the list: Roles and permissions' }),
    'role:r',
  );
  expect(screen.queryByRole('option', { name: /Measured/ })).toBeNull();
  expect(screen.getByRole('option', { name: 'REQ-7 Print' })).toBeVisible();
  const written = form && impactOf(form);
  expect(written?.requirements).toContainEqual({ id: 'goal:g', text: 'Goal 2: Faster close' });
  expect(written?.roles).toContainEqual({ id: 'role:r', text: 'Role 1: Clerk' });
  expect(impactSchema.safeParse(written).success).toBe(true);
  expect(fakeBridge.calls.filter(({ name }) => name === 'srs.get')).toHaveLength(1);
});
