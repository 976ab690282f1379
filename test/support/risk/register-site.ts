import type { ManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { PlanView } from '../../../src/plan/contract';
import type {
  RiskChange,
  RiskDraft,
  RiskRecordView,
  RisksChanged,
} from '../../../src/risk/contract';
import { aStartedSite } from '../engagement/a-started-site';
import { ask, type Answer } from '../engagement/ask';
import { letTimePass } from '../engagement/engagement-state';
import type { TestSite } from '../site/a-site';

/** Who sees to the risk that `raise` makes. */
export const OWNER = demoUser('consultant').accountId;

/** A site with a plan in Jira, and what tests ask of its register. */
export interface RegisterSite {
  readonly site: TestSite;
  readonly clock: ManualClock;
  readonly engagementId: string;
  readonly asked: (name: string, payload: object, as?: DemoUserKey) => Promise<Answer>;
  /** The same, for what must not be refused. */
  readonly granted: <Value>(name: string, payload: object, as?: DemoUserKey) => Promise<Value>;
  readonly raise: (values?: Partial<RiskDraft>) => Promise<RisksChanged>;
  /** Changes the risk that `raise` made. */
  readonly change: (version: number, values: Partial<RiskChange>) => Promise<Answer>;
  readonly get: (riskId?: string) => Promise<RiskRecordView>;
  readonly plan: () => Promise<PlanView>;
  readonly pass: (minutes: number) => Promise<void>;
}

export async function aRegisterSite(): Promise<RegisterSite> {
  const { site, clock, engagementId } = await aStartedSite();
  const asked: RegisterSite['asked'] = (name, payload, as = 'lead') =>
    ask(site, name, { engagementId, ...payload }, as);
  const granted = async <Value>(name: string, payload: object, as?: DemoUserKey) => {
    const answer = await asked(name, payload, as);
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
    return answer.value as Value;
  };
  return {
    site,
    clock,
    engagementId,
    asked,
    granted,
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
