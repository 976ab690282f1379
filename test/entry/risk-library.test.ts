import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { RiskDraft } from '../../src/risk/contract';
import type { LibraryTexts, OfferedRisk, RiskLibrary } from '../../src/risk/library/contract';

import { projectIdOf } from '../support/engagement/a-draft';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { storedRecords } from '../support/engagement/ask';

let on: StartedSite;
let elsewhere: string;

const TEXTS: LibraryTexts = {
  cause: 'The union was not asked',
  event: 'Shift changes are blocked',
  effect: 'Training starts late',
  response: 'Ask the works council in week one',
  contingency: 'Train in the evening',
};
const CHINESE: LibraryTexts = {
  cause: '未征求工会意见',
  event: '换班安排受阻',
  effect: '培训推迟',
  response: '',
  contingency: '',
};
const OFFERED: OfferedRisk = { texts: TEXTS, category: 'people', probability: 3, impact: 4 };
const DRAFT: RiskDraft = {
  riskId: 'own',
  kind: 'threat',
  cause: 'Northwind did not ask the union',
  event: 'Shifts',
  effect: 'Late',
  category: 'people',
  inherent: { probability: 3, schedule: 4 },
  phaseId: 'define',
};

beforeEach(async () => {
  on = await aStartedSite({
    seed: 'demo',
    enforceRates: false,
    minutes: 2,
    draft: { clientName: 'Northwind' },
    alsoInHuadong: { language: 'zh', clientName: '华东' },
  });
  elsewhere = `p${projectIdOf(on.site, 'HDC')}`;
  await on.granted('risk.raise', { risk: DRAFT });
});
afterEach(() => on.site.close());

const propose = (values: object = {}, as: DemoUserKey = 'consultant') =>
  on.asked('risk.propose', { proposalId: 'p1', riskId: 'own', offered: OFFERED, ...values }, as);
const judge = (values: object = {}, as: DemoUserKey = 'lead') =>
  on.asked('risk.judgeProposal', { proposalId: 'p1', verdict: 'approved', ...values }, as);
const ownOf = ({ phases, anyPhase }: RiskLibrary) =>
  [...phases.flatMap(({ risks }) => risks), ...anyPhase].filter(({ isOwn }) => isOwn);
const shelf = () =>
  storedRecords(on.site, 'register').find(({ value }) => value.kind === 'ownRisks');

test('a risk is proposed, approved by somebody else, and offered in every engagement', async () => {
  const waiting = await propose();
  expect(waiting).toMatchObject({
    ok: true,
    value: { state: 'waiting', canJudge: false, offered: OFFERED },
  });
  expect(await propose()).toEqual(waiting);
  expect((await on.granted('risk.library', {})).proposals).toMatchObject([
    { proposalId: 'p1', canJudge: true, by: { accountId: demoUser('consultant').accountId } },
  ]);
  const approved = await judge();
  expect(approved).toMatchObject({ ok: true, value: { state: 'approved', canJudge: false } });
  expect(await judge()).toEqual(approved);
  expect(await propose()).toMatchObject({ ok: true, value: { state: 'approved' } });
  // Whoever gave it back has it already.
  expect(ownOf(await on.granted('risk.library', {}))).toMatchObject([
    { key: 'own-1', isAdopted: true },
  ]);

  const there = { engagementId: elsewhere };
  const library = await on.granted('risk.library', there);
  expect(library.phases.find(({ phaseId }) => phaseId === 'define')?.risks).toContainEqual({
    key: 'own-1',
    kind: 'threat',
    category: 'people',
    probability: 3,
    impact: 4,
    isOwn: true,
    isAdopted: false,
    // Nobody wrote it in the language of that engagement.
    ...TEXTS,
    approved: { accountId: demoUser('lead').accountId, at: expect.any(Number) },
  });
  expect(library.proposals).toEqual([]);
  const keys = ['own-1'];
  const adopted = await on.granted('risk.adopt', { ...there, keys });
  expect(adopted.risks).toMatchObject([
    { riskId: 'typical-own-1', event: TEXTS.event, phaseId: 'define', libraryKey: 'own-1' },
  ]);
  expect(await on.granted('risk.adopt', { ...there, keys })).toEqual(adopted);
  expect(ownOf(await on.granted('risk.library', there))).toMatchObject([{ isAdopted: true }]);
  expect(await propose({ ...there, riskId: 'typical-own-1', proposalId: 'p2' })).toMatchObject({
    error: { code: 'INVALID', field: 'riskId', key: 'riskFromLibrary' },
  });
});

test('an approved risk is read in the language of the engagement and tells of no project or client', async () => {
  await propose({ offered: { ...OFFERED, otherTexts: CHINESE } });
  await judge();
  expect(ownOf(await on.granted('risk.library', { engagementId: elsewhere }))).toMatchObject([
    CHINESE,
  ]);
  const stored = JSON.stringify(shelf());
  for (const secret of [on.engagementId, 'NWE', 'Northwind', demoUser('consultant').accountId]) {
    expect(stored).not.toContain(secret);
  }
  const proposals = storedRecords(on.site, 'register').find(
    ({ value }) => value.kind === 'riskProposals',
  );
  expect(JSON.stringify(proposals)).not.toContain(TEXTS.event);
});

test('nobody judges his own, and the second one is told of the first', async () => {
  await propose({}, 'lead');
  expect(await judge()).toMatchObject({ error: { code: 'FORBIDDEN', key: 'ownProposal' } });
  expect(await judge({}, 'consultant')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  await on.granted('risk.raise', { risk: { ...DRAFT, riskId: 'other' } });
  await propose({ riskId: 'other', proposalId: 'p2' });
  const declined = { proposalId: 'p2', verdict: 'declined' };
  expect(await judge(declined)).toMatchObject({
    error: { code: 'INVALID', field: 'reason', key: 'reasonMissing' },
  });
  const reason = 'Every plan has it';
  expect(await judge({ ...declined, reason })).toMatchObject({
    value: { state: 'declined', judged: { reason } },
  });
  expect(await judge({ proposalId: 'p2' })).toMatchObject({
    error: {
      code: 'CONFLICT',
      key: 'proposalJudgedMeanwhile',
      params: { accountId: demoUser('lead').accountId },
    },
  });
  expect(shelf()).toBeUndefined();
  // What was declined may be written better and offered again; what waits may not.
  expect(await propose({ riskId: 'other', proposalId: 'p3' })).toMatchObject({ ok: true });
  expect(await propose({ riskId: 'other', proposalId: 'p4' })).toMatchObject({
    error: { code: 'CONFLICT', key: 'riskOffered' },
  });
});

test('a text that names the client does not leave the engagement', async () => {
  const texts = { ...TEXTS, effect: 'The plant of northwind waits' };
  expect(await propose({ offered: { ...OFFERED, texts } })).toMatchObject({
    error: { code: 'INVALID', field: 'offered.texts.effect', key: 'clientNamed' },
  });
  expect(await propose({ offered: { ...OFFERED, otherTexts: texts } })).toMatchObject({
    error: { field: 'offered.otherTexts.effect' },
  });
  expect(await propose({ riskId: 'none' })).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'riskUnknown' },
  });
  expect(await judge({ proposalId: 'none' })).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'proposalUnknown' },
  });
});

test('a proposal is taken back by who made it, while nobody has judged it', async () => {
  const withdraw = (as: DemoUserKey, proposalId = 'p1') =>
    on.asked('risk.withdrawProposal', { proposalId }, as);
  await propose();
  expect(await withdraw('lead')).toMatchObject({
    error: { code: 'FORBIDDEN', key: 'notYourProposal' },
  });
  const withdrawn = await withdraw('consultant');
  expect(withdrawn).toMatchObject({
    value: { state: 'withdrawn', canWithdraw: false, judged: { accountId: expect.any(String) } },
  });
  expect(withdrawn).not.toHaveProperty('value.offered');
  expect(await withdraw('consultant')).toEqual(withdrawn);
  expect(await judge()).toMatchObject({
    error: {
      code: 'CONFLICT',
      key: 'proposalWithdrawn',
      params: { accountId: demoUser('consultant').accountId },
    },
  });
  expect(await propose({ proposalId: 'p2' })).toMatchObject({ value: { canWithdraw: true } });
  await judge({ proposalId: 'p2' });
  expect(await withdraw('consultant', 'p2')).toMatchObject({
    error: { code: 'CONFLICT', key: 'proposalJudgedMeanwhile' },
  });
  expect(await withdraw('consultant', 'none')).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'proposalUnknown' },
  });
});

test('what is taken out of the library is offered no more, and its number to nothing else', async () => {
  const there = { engagementId: elsewhere };
  await propose();
  await judge();
  await on.granted('risk.adopt', { ...there, keys: ['own-1'] });
  // Every engagement with the template shares the library.
  expect(await on.asked('risk.retireOwn', { ...there, key: 'own-1' }, 'consultant')).toMatchObject({
    ok: false,
  });
  const gone = await on.granted('risk.retireOwn', { ...there, key: 'own-1' });
  expect(gone).toEqual({ key: 'own-1' });
  expect(await on.granted('risk.retireOwn', { key: 'own-1' })).toEqual(gone);
  expect(await on.asked('risk.retireOwn', { key: 'own-2' })).toMatchObject({
    error: { code: 'NOT_FOUND', key: 'ownRiskUnknown' },
  });
  const library = await on.granted('risk.library', {});
  expect(ownOf(library)).toEqual([]);
  // Who approved it and who took it out is known; of two who do that it is the first.
  const { accountId: lead } = demoUser('lead');
  expect(library).toMatchObject({
    canRetire: true,
    proposals: [{ state: 'retired', retired: { accountId: lead } }],
    retired: [
      { key: 'own-1', by: { accountId: lead }, approved: { accountId: expect.any(String) } },
    ],
  });
  expect(await on.granted('risk.library', {}, 'consultant')).toMatchObject({ canRetire: false });
  // Whoever has adopted it keeps it, and who gave it back may do so again.
  expect(await on.granted('risk.get', { ...there, riskId: 'typical-own-1' })).toMatchObject({
    risk: { event: TEXTS.event },
  });
  expect(await propose({ proposalId: 'p2' })).toMatchObject({ ok: true });
  await judge({ proposalId: 'p2' });
  expect(ownOf(await on.granted('risk.library', there))).toMatchObject([
    { key: 'own-2', isAdopted: false },
  ]);
});
