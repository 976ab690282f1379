import { demoUser } from '../../../local-site/seed/demo-users';
import type { PlanView } from '../../../src/plan/contract';
import type {
  RiskChange,
  RiskDraft,
  RiskRecordView,
  RisksChanged,
} from '../../../src/risk/contract';
import { aStartedSite, type StartedSite } from '../engagement/a-started-site';
import type { Answer } from '../engagement/ask';
import { letTimePass } from '../engagement/engagement-state';

/** Who sees to the risk that `raise` makes. */
export const OWNER = demoUser('consultant').accountId;

/** A site with a plan in Jira, and what tests ask of its register. */
export interface RegisterSite extends StartedSite {
  readonly raise: (values?: Partial<RiskDraft>) => Promise<RisksChanged>;
  /** Changes the risk that `raise` made. */
  readonly change: (version: number, values: Partial<RiskChange>) => Promise<Answer>;
  readonly get: (riskId?: string) => Promise<RiskRecordView>;
  readonly plan: () => Promise<PlanView>;
  readonly pass: (minutes: number) => Promise<void>;
}

export async function aRegisterSite(): Promise<RegisterSite> {
  const started = await aStartedSite();
  const { site, clock, asked, granted } = started;
  return {
    ...started,
    raise: (values = {}) => granted('risk.raise', { risk: aDraftRisk(values) }),
    change: (version, values) =>
      asked('risk.change', { changes: [{ riskId: 'r1', version, ...values }] }),
    get: (riskId = 'r1') => granted('risk.get', { riskId }),
    plan: () => granted('plan.get', {}),
    pass: (minutes) => letTimePass(site, clock, minutes),
  };
}

export function aDraftRisk(values: Partial<RiskDraft> = {}): RiskDraft {
  return {
    riskId: 'r1',
    kind: 'threat',
    cause: 'The third party has no test system',
    event: 'The interface is late',
    effect: 'The SIT begins without orders',
    category: 'interface',
    inherent: { probability: 3, schedule: 4 },
    ownerAccountId: OWNER,
    ...values,
  };
}
