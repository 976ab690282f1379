import type { Result } from '../../src/app-error';
import { openEngagement } from '../../src/engagement/usecases/open-engagement';
import { startEngagement } from '../../src/engagement/usecases/start-engagement';
import { runFunction } from '../../src/entry/run-function';
import type { Permissions } from '../../src/ports/permissions';
import type { StoredRecord } from '../../src/ports/record-store';
import { aMemoryDraft } from '../support/memory/a-memory-draft';
import { ADMINISTRATOR, memoryDeps, type MemoryDeps } from '../support/memory/memory-deps';

const NOT_FOUND = { ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } };

/** Besides the one of the engagement. */
const HER_OTHER_PROJECT = '777';
const HIDDEN_PROJECT = '778';

let deps: MemoryDeps;
let stored: StoredRecord;
let asked: string[];
beforeEach(async () => {
  deps = memoryDeps();
  const { projectId } = deps.jira;
  const rights = await deps.permissions.ofCaller(projectId);
  const access = { caller: { accountId: ADMINISTRATOR, locale: 'en-US' }, projectId, rights };
  await startEngagement(deps, access, aMemoryDraft);
  const { engagementId } = { engagementId: '', ...(await openEngagement(deps, access)) };
  const found = await deps.records.get({ entity: 'engagement', key: `engagement:${engagementId}` });
  if (found === undefined) throw new Error('Nothing was started.');
  stored = found;
  asked = [];
});

/** The same record under another id, or about another project. */
async function put(id: string, projectId: string): Promise<void> {
  const { entity, value } = stored;
  await deps.records.create({ entity, key: `engagement:${id}`, value: { ...value, projectId } });
}

function settingsOf(engagementId: string): Promise<Result<unknown>> {
  const permissions: Permissions = {
    ...deps.permissions,
    ofCaller: async (projectId) => {
      asked.push(projectId);
      const isHers = [deps.jira.projectId, HER_OTHER_PROJECT].includes(projectId);
      return new Set(isHers ? ['BROWSE_PROJECTS'] : []);
    },
  };
  const caller = { accountId: ADMINISTRATOR, locale: 'en-US' };
  return runFunction({ ...deps, permissions }, 'engagement.settings', caller, { engagementId });
}

test('a record under the id of its project asks for rights once', async () => {
  expect(await settingsOf(`p${deps.jira.projectId}`)).toMatchObject({ ok: true });
  expect(asked).toEqual([deps.jira.projectId]);
});

test('the project of the record counts, not the one that the id tells', async () => {
  await put(`p${HER_OTHER_PROJECT}`, HIDDEN_PROJECT);
  expect(await settingsOf(`p${HER_OTHER_PROJECT}`)).toEqual(NOT_FOUND);

  await put(`p${HIDDEN_PROJECT}`, deps.jira.projectId);
  expect(await settingsOf(`p${HIDDEN_PROJECT}`)).toMatchObject({ ok: true });
});

test('a record under an id that tells no project is asked about by what it names', async () => {
  await put('elsewhere', deps.jira.projectId);
  expect(await settingsOf('elsewhere')).toMatchObject({ ok: true });
  expect(asked).toEqual([deps.jira.projectId]);
});
