import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import { DEFAULT_TRAINING_SETTINGS } from '../../src/training/model/default-settings';
import type { PersonRow, TraineeDraft } from '../../src/training/people/contract';
import { anEngagement } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const FILE = [
  'Account ID,Name,Department,Track,Badge',
  ...Array.from({ length: 24 }, (_, index) => `p${String(index + 1)},,Warehouse,Operator,7`),
  ',Kim Lee,Buying,,7',
  ',Nobody At All,Buying,,7',
  'p1,,Buying,,7',
].join('\r\n');
/** Jira finds what begins with a name. */
const TWO = [
  {
    accountId: 'lee',
    displayName: 'Kim Lee',
    accountType: 'atlassian',
    emailAddress: 'Kim@client.example',
  },
  { accountId: 'lees', displayName: 'Kim Leeson', accountType: 'atlassian' },
];

/** The back end's roster, as far as an import sees it. */
function aRoster() {
  const rows = new Map<string, PersonRow>();
  const calls: (readonly TraineeDraft[])[] = [];
  const enter = ({ version, ...person }: TraineeDraft): PersonRow => {
    const row = { ...person, version: version + 1, certificates: {}, status: {} };
    rows.set(person.accountId, row);
    return row;
  };
  return { rows, calls, enter };
}

interface Example {
  readonly roster?: ReturnType<typeof aRoster>;
  /** Whether the connection is cut in this call, counted from 1. */
  readonly cut?: number;
  /** Whose account is gone. */
  readonly gone?: string;
  /** What Jira has besides. */
  readonly jira?: Parameters<typeof showProjectPage>[0]['jira'];
  readonly pages?: Parameters<typeof showProjectPage>[0]['pages'];
}

function show({ roster = aRoster(), cut = 0, gone = '', jira = {}, pages = {} }: Example = {}) {
  return showProjectPage({
    path: '/training/people/import',
    jira: { '/rest/api/3/user/search': TWO, ...jira },
    pages,
    answers: {
      'engagement.open': () => anEngagement(),
      'training.people': ({ offset = 0 }) => ({
        // A page has ten, whatever was asked for: an import must read them all.
        rows: [...roster.rows.values()].slice(offset, offset + 10),
        found: roster.rows.size,
        ...(offset + 10 < roster.rows.size ? { next: offset + 10 } : {}),
        departments: [],
        register: {
          engagementId: 'e1',
          settings: { version: 0, values: DEFAULT_TRAINING_SETTINGS },
          can: { write: true, configure: true },
        },
      }),
      'training.enrol': ({ people }) => {
        roster.calls.push(people);
        if (roster.calls.length === cut) throw new Error('The connection was cut.');
        if (people.some(({ accountId }) => accountId === gone)) {
          throw new AppError({ code: 'INVALID', key: 'accountUnknown' });
        }
        return { people: people.map(roster.enter) };
      },
    },
  });
}

async function chooseFile(text = FILE): Promise<void> {
  const file = new File([text], 'people.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText(/Choose a file/), file);
}
const reportRows = async () =>
  within(await screen.findByRole('region', { name: 'Report by row' }))
    .getAllByRole('row')
    .slice(1)
    .map((one) => one.textContent);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const isDone = () => screen.findByText('Done. Each row says what became of it.');

beforeEach(() => sessionStorage.clear());

const LEARNS = {
  version: 0,
  department: 'Buying',
  tracks: ['manager' as const],
  isSeedTrainer: false,
};

/** A role of Anna, an app, and a group of so many people, Anna and somebody who has left. */
function aJira(people: number) {
  const account = (accountId: string, displayName: string, more: object = {}) => ({
    ...{ accountId, displayName, active: true, accountType: 'atlassian' },
    ...more,
  });
  const anna = account('anna', 'Anna');
  const members = [
    ...Array.from({ length: people }, (_, at) => account(`g${String(at)}`, `Person ${String(at)}`)),
    anna,
    account('left', 'Who Left', { active: false }),
  ];
  const starts: (string | null)[] = [];
  const jira = {
    '/rest/api/3/project/NWE/role': {
      Client: 'https://example.atlassian.net/rest/api/3/project/10000/role/10011',
      'atlassian-addons-project-access': 'https://example.atlassian.net/rest/api/3/role/10003',
    },
    '/rest/api/3/project/NWE/role/10011': {
      actors: [
        { actorUser: { accountId: 'anna' } },
        { actorUser: { accountId: 'robot' } },
        { actorGroup: { groupId: 'warehouse' } },
      ],
    },
    '/rest/api/3/user/bulk': { values: [anna, account('robot', 'Robot', { accountType: 'app' })] },
  };
  const pages = {
    '/rest/api/3/group/member': (query: URLSearchParams) => {
      starts.push(query.get('startAt'));
      const from = Number(query.get('startAt'));
      const to = from + Number(query.get('maxResults'));
      return { values: members.slice(from, to), isLast: to >= members.length };
    },
  };
  return { starts, jira, pages };
}

describe('the import of people', () => {
  test('enters eleven in a call, and the same file once more writes nothing', async () => {
    const roster = aRoster();
    await show({ roster });
    await chooseFile();
    const before = await reportRows();
    expect(before[0]).toBe('2Will be raisedp1');
    expect(before[24]).toBe('26Will be raisedKim Lee');
    expect(before[25]).toContain('Nobody in Jira is called “Nobody At All”');
    expect(before[26]).toContain('A row above has the same person.');
    expect(screen.getByText(/Not read: Badge/)).toBeInTheDocument();
    expect(roster.calls).toEqual([]);
    await press('Import 25 rows');
    await isDone();
    expect(roster.calls.map((people) => people.length)).toEqual([11, 11, 3]);
    expect(roster.rows.get('lee')).toMatchObject({ department: 'Buying', tracks: ['operator'] });
    await chooseFile();
    // Until it is compared, the report of the first one stands there.
    expect(await screen.findByRole('button', { name: 'Import 0 rows' })).toBeDisabled();
    expect((await reportRows())[24]).toBe('26Stays as it isKim Lee');
    expect(roster.calls).toHaveLength(3);
  });

  test('goes on after a reload where the connection was cut', async () => {
    const roster = aRoster();
    const { leave } = await show({ roster, cut: 2 });
    await chooseFile();
    await press('Import 25 rows');
    await screen.findByRole('alert');
    leave();
    await show({ roster });
    await press('Import 14 rows');
    await isDone();
    expect(roster.calls.slice(2).map((people) => people.length)).toEqual([11, 3]);
    expect([...roster.rows.values()].every(({ version }) => version === 1)).toBe(true);
  });

  test('leaves out whose account is gone, and says of others what it changed', async () => {
    const roster = aRoster();
    const known = { department: 'Buying', tracks: ['manager' as const], isSeedTrainer: true };
    roster.enter({ accountId: 'p1', version: 4, ...known });
    await show({ roster, gone: 'p2' });
    await chooseFile();
    expect((await reportRows())[0]).toBe(
      '2Will be changedp1Department: Buying → WarehouseTracks: Manager → Operator',
    );
    await press('Import 25 rows');
    await isDone();
    expect((await reportRows())[1]).toContain('Somebody here is no longer active in Jira.');
    expect(roster.rows.get('p1')).toMatchObject({ version: 6, isSeedTrainer: true });
    expect(roster.rows.size).toBe(24);
  });

  test('finds people by the address that Jira shows, and says so of a row whose address it hides', async () => {
    await show();
    await chooseFile(['E-mail', 'kim@client.example', 'lees@client.example'].join('\r\n'));
    const [shown, hidden] = await reportRows();
    expect(shown).toBe('2Will be raisedkim@client.example');
    expect(hidden).toContain('Jira shows you nobody with the address “lees@client.example”');
  });

  test('takes all of a role, its groups page by page, and leaves apps and who has left out', async () => {
    const roster = aRoster();
    roster.enter({ ...LEARNS, accountId: 'g3' });
    const { starts, jira, pages } = aJira(120);
    await show({ roster, jira, pages });
    await press('From a project role or group');
    await userEvent.selectOptions(await screen.findByLabelText('Project role'), 'Client');
    await press('Read the role');
    expect((await reportRows())[0]).toBe('1Will be raisedAnna');
    expect(await reportRows()).toHaveLength(121);
    expect((await reportRows())[4]).toBe('5Stays as it isPerson 3');
    // Anna is in the group besides, and two accounts are nobody who learns.
    expect(starts).toEqual(['0', '50', '100']);
    await press('Import 120 rows');
    await isDone();
    expect(roster.rows.size).toBe(121);
  });

  test('says what a reader lacks to whom Jira shows no roles, and no such group', async () => {
    await show();
    await press('From a project role or group');
    await screen.findByText(/Jira shows you no roles of this project/);
    await userEvent.type(screen.getByLabelText('Group'), 'warehouse');
    await press('Read the group');
    await screen.findByText(/Jira shows you no group of this name/);
  });
});
