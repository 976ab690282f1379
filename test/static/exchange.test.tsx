import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../src/app-error';
import type { ImportPreview } from '../../src/plan/exchange/contract';
import { anEngagement, anOverview, aPlan, jiraOfExamples } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const preview: ImportPreview = {
  problems: [
    {
      severity: 'leftOut',
      key: 'linkOfPhase',
      params: { name: 'Build', predecessor: 'goals' },
      row: 3,
      field: 'Predecessors',
    },
  ],
  fields: [],
  comparison: {
    seen: 'seen-1',
    added: [{ itemId: 'new', name: 'Move the archive' }],
    changed: [],
    missing: [{ itemId: 'old', name: 'Old task' }],
    sameCount: 4,
  },
  unlessTakenOut: [],
};

type Answers = Parameters<typeof showProjectPage>[0]['answers'];
const show = (answers: Answers = {}, canConfigure = true) =>
  showProjectPage({
    path: '/plan/exchange',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement({ canConfigure }),
      'engagement.overview': () => anOverview(),
      'plan.checkImport': () => preview,
      ...answers,
    },
  });

const choose = async (user: ReturnType<typeof userEvent.setup>, name: string, text: string) => {
  const input = await screen.findByLabelText(/Choose a file/);
  await user.upload(input, new File([text], name));
};

test('what a file would do is told row by row before anything is imported', async () => {
  const user = userEvent.setup();
  const { bridge } = await show();
  await choose(user, 'plan.csv', 'Name\r\nMove the archive');
  await user.click(await screen.findByText(/^One finding/));
  expect(screen.getByText(/The group “Build” waits for goals/)).toBeVisible();
  expect(screen.getByText('Move the archive')).toBeVisible();
  expect(bridge.calls.map(({ name }) => name)).not.toContain('plan.import');
  const [check] = bridge.calls.filter(({ name }) => name === 'plan.checkImport');
  const sent = check?.payload as { readonly packed: string; readonly format: string } | undefined;
  expect([sent?.format, gunzipSync(Buffer.from(sent?.packed ?? '', 'base64')).toString()]).toEqual([
    'csv',
    'Name\r\nMove the archive',
  ]);
});

test('an import of what was seen says so, and a plan that changed meanwhile can be checked again', async () => {
  const user = userEvent.setup();
  const { bridge } = await show({
    'plan.import': () => {
      throw new AppError({ code: 'CONFLICT', key: 'planChangedSinceCheck' });
    },
  });
  await choose(user, 'plan.csv', 'Name\r\nMove the archive');
  await user.click(await screen.findByLabelText(/Take/));
  await user.click(screen.getByRole('button', { name: /^Import/ }));
  await user.click(await screen.findByRole('button', { name: 'Check the file again' }));
  // What was decided on the old comparison does not count for the new one.
  expect(await screen.findByLabelText(/Take/)).not.toBeChecked();
  expect(bridge.calls.filter(({ name }) => name === 'plan.checkImport')).toHaveLength(2);
  expect(bridge.calls.find(({ name }) => name === 'plan.import')?.payload).toMatchObject({
    seen: 'seen-1',
    takeOut: true,
  });
});

test('what is only possible without the items that the file lacks is said, and waits for that choice', async () => {
  const user = userEvent.setup();
  const cycle = {
    severity: 'error' as const,
    key: 'cycle' as const,
    params: { items: 'A → B → A' },
    row: 7,
    field: 'Predecessors',
  };
  await show({ 'plan.checkImport': () => ({ ...preview, unlessTakenOut: [cycle] }) });
  await choose(user, 'plan.csv', 'Name\r\nMove the archive');
  expect(await screen.findByText(/A → B → A/)).toBeVisible();
  expect(screen.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await user.click(screen.getByLabelText(/Take/));
  expect(screen.queryByText(/A → B → A/)).toBeNull();
  expect(screen.getByRole('button', { name: /^Import/ })).toBeEnabled();
});

test('a finding about many rows names them as ranges, and says how many more there are', async () => {
  const user = userEvent.setup();
  const rows = [2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24];
  const owners = {
    severity: 'leftOut' as const,
    key: 'ownersLeftOut' as const,
    params: { count: rows.length },
    row: 2,
    rows,
    field: 'Owner',
  };
  await show({ 'plan.checkImport': () => ({ ...preview, problems: [owners] }) });
  await choose(user, 'plan.csv', 'Name\r\nMove the archive');
  await user.click(await screen.findByText(/^One finding/));
  expect(screen.getByText('2–4, 6, 8, 10, 12, 14, 16, 18 and 3 more')).toBeVisible();
});

test('another file of the same name begins anew', async () => {
  const user = userEvent.setup();
  await show();
  await choose(user, 'plan.csv', 'Name\r\nMove the archive');
  await user.click(await screen.findByLabelText(/Take/));
  await choose(user, 'plan.csv', 'Name\r\nMove it all');
  expect(await screen.findByLabelText(/Take/)).not.toBeChecked();
});

test('a file with errors cannot be imported', async () => {
  const user = userEvent.setup();
  const problems = [{ severity: 'error' as const, key: 'noItems' as const, params: {}, row: 1 }];
  await show({
    'plan.checkImport': () => ({ problems, fields: [], comparison: undefined, unlessTakenOut: [] }),
  });
  await choose(user, 'plan.csv', 'x');
  expect(await screen.findByText(/plan.csv cannot be imported/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
});

test('who may not configure is told who imports', async () => {
  await show({}, false);
  expect(await screen.findByText(/made by the engagement lead/)).toBeVisible();
  expect(screen.queryByLabelText(/Choose a file/)).toBeNull();
});

test('what no file has is told where the plan is taken out', async () => {
  const user = userEvent.setup();
  await show({}, false);
  await user.click(await screen.findByText('What no file has'));
  expect(screen.getByText(/Items that were taken out/)).toBeVisible();
  expect(screen.getByText(/Owners: they are assigned in Jira/)).toBeVisible();
});

test('a file too large for one call is sent in parts, and then checked and imported as a whole', async () => {
  const user = userEvent.setup();
  const { bridge } = await show({
    'plan.upload': (payload) => ({ part: (payload as { readonly part: number }).part }),
    'plan.import': () => ({ added: 1, changed: 0, takenOut: 0, plan: aPlan([]) }),
  });
  // Nothing that packs: the same on each run.
  const noise = Buffer.concat(
    Array.from({ length: 16_000 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
  );
  await choose(user, 'plan.csv', noise.toString('base64'));
  await user.click(await screen.findByRole('button', { name: /^Import/ }));
  await screen.findByText('The plan was imported');
  const sent = (name: string) =>
    bridge.calls
      .filter((one) => one.name === name)
      .map(({ payload }) => payload as Readonly<Record<string, unknown>>);
  const parts = sent('plan.upload').filter(({ part }, index) => part === index);
  const whole = parts.map(({ data }) => String(data)).join('');
  expect(parts.length).toBeGreaterThan(1);
  expect(gunzipSync(Buffer.from(whole, 'base64')).toString()).toBe(noise.toString('base64'));
  const upload = { uploadId: parts[0]?.uploadId, parts: parts.length };
  expect(sent('plan.checkImport')[0]).toMatchObject({ format: 'csv', upload });
  expect(sent('plan.import')[0]).toMatchObject({ format: 'csv', upload, seen: 'seen-1' });
});
