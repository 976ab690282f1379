import { demoUser, demoUsers, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { roleIds } from '../../../local-site/seed/roles-and-schemes';
import { projectIdOf } from '../../support/engagement/a-draft';
import type { Answer } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';

/** All ten people of the demo, made administrators of the project, so that each may do everything. */
export function rivalsIn(site: TestSite, project: string): readonly DemoUserKey[] {
  const keys = demoUsers.map(({ key }) => key);
  for (const key of keys) {
    const { accountId } = demoUser(key);
    site.jira.stores.roles.addActor(projectIdOf(site, project), roleIds.administrators, {
      accountId,
    });
  }
  return keys;
}

/** What one of them was answered. */
export interface Reply {
  readonly by: DemoUserKey;
  readonly answer: Answer;
}

/** What a round of calls at once must leave: one winner, and losers who are told of him. */
export function expectOneWinner(answers: readonly Reply[]): DemoUserKey {
  const winners = answers.filter(({ answer }) => answer.ok);
  expect(winners).toHaveLength(1);
  const winner = winners[0]?.by ?? 'lead';
  for (const { answer } of answers) {
    if (answer.ok) continue;
    expect(answer.error).toMatchObject({
      code: 'CONFLICT',
      params: { accountId: demoUser(winner).accountId, at: expect.any(Number) as number },
    });
  }
  return winner;
}
