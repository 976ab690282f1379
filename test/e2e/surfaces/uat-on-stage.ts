import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import { ask, valueOf } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';

const library = z.object({
  modules: z.array(z.object({ cases: z.array(z.object({ key: z.string() })) })),
});
const adopted = z.object({ cases: z.array(z.object({ caseId: z.string() })) });
const register = z.object({
  register: z.object({ modules: z.array(z.object({ key: z.string() })) }),
});

/** Typical cases in the register, most of them ready and in a cycle that has begun. */
export async function addCases(site: ServedTestSite, engagementId: string): Promise<void> {
  const asked = async <Value>(name: string, payload: object, shape: z.ZodType<Value>) =>
    valueOf(await ask(site, name, { engagementId, ...payload }), shape);
  const { modules } = await asked('uat.library', {}, library);
  const keys = modules.flatMap(({ cases }) => cases.map(({ key }) => key)).slice(0, 8);
  const { cases } = await asked('uat.adopt', { keys }, adopted);
  const changes = cases.slice(0, -1).map(({ caseId }) => ({ caseId, version: 1, state: 'ready' }));
  const { register: head } = await asked('uat.change', { changes }, register);
  const { accountId } = demoUser('keyUser');
  const cycle = {
    number: 1,
    name: 'First cycle',
    build: '1.4.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all',
    modules: head.modules.map(({ key }) => ({ key, testers: [accountId], day: '2026-03-03' })),
  };
  await asked('uat.openCycle', { cycle }, z.unknown());
}
