import type { DemoUserKey } from '../../local-site/seed/demo-users';
import type { ChangeIssueView } from '../../src/thread/contract';
import { accountOf, aChangeSite, type ChangeSite } from '../support/change/change-site';
import { ask } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';

let on: ChangeSite;
let issueId: string;
beforeEach(async () => {
  on = await aChangeSite();
  await on.presented('phone');
  await letTimePass(on.site, on.clock, 2);
  issueId = (await on.see('phone')).change.issue?.issueId ?? '';
});
afterEach(() => on.site.close());

async function opened(as: DemoUserKey): Promise<ChangeIssueView> {
  const answer = await ask(on.site, 'issue.open', { issueId }, as);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as ChangeIssueView;
}

test('the issue of a change opens as that change, with what its reader may say of it', async () => {
  expect(await opened('sponsor')).toMatchObject({
    kind: 'change',
    currency: 'EUR',
    change: { changeId: 'phone', state: 'clientDecision', mySeats: [accountOf('sponsor')] },
  });
  expect((await opened('viewer')).change).toMatchObject({ mySeats: [], acts: [], canEdit: false });
});

test('what is decided in the issue is what it shows next', async () => {
  await on.decide('phone', 'sponsor');
  expect((await opened('sponsor')).change).toMatchObject({
    state: 'approved',
    decision: { outcome: 'approved' },
  });
});
