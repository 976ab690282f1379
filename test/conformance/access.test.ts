import { demoUser } from '../../local-site/seed/demo-users';
import { portsTargets, type PortsTarget } from './ports-target';

const ALL_RIGHTS = ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES'];
const NO_PROJECT = '987654';

describe.each([...portsTargets])('rights and people $name', ({ open }) => {
  let target: PortsTarget;
  beforeAll(async () => {
    target = await open();
  });
  afterAll(() => target.close());

  test.each([
    ['lead', ALL_RIGHTS],
    ['viewer', ['BROWSE_PROJECTS']],
    ['outsider', []],
  ] as const)('gives the %s the rights %j', async (visitor, expected) => {
    const rights = await target.as(visitor).permissions.ofCaller(target.projectId);
    expect([...rights].sort()).toEqual(expected);
  });

  test('gives nobody a right in a project that does not exist', async () => {
    const { permissions } = target.as('lead');
    expect(await permissions.ofCaller(NO_PROJECT)).toEqual(new Set());
    expect(await permissions.ofApp(NO_PROJECT)).toEqual(new Set());
  });

  test('tells the rights of the app whoever asks', async () => {
    const rights = await target.as('outsider').permissions.ofApp(target.projectId);
    expect([...rights]).toEqual(
      expect.arrayContaining(['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES']),
    );
  });

  test('knows the accounts that exist and no others', async () => {
    const { people } = target.as('lead');
    const [lead, viewer] = [demoUser('lead').accountId, demoUser('viewer').accountId];
    expect(await people.known([lead, 'nobody', viewer])).toEqual(new Set([lead, viewer]));
    expect(await people.known([])).toEqual(new Set());
  });

  test('looks up more than 200 accounts', async () => {
    const viewer = demoUser('viewer').accountId;
    const ids = [...Array.from({ length: 200 }, (_, index) => `nobody-${index}`), viewer];
    expect(await target.as('lead').people.known(ids)).toEqual(new Set([viewer]));
  });
});
