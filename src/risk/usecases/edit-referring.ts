import type { EngagementDeps } from '../../engagement/deps';
import type { lookUpReferences } from './check-references';
import { editRegister, type RegisterEdit, type RegisterState } from './edit-register';
import { lookAt, wakeRegister } from './wake-register';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>;

/** Edits the register with what the risks of it refer to, and has the worker see to what may be late. */
export function editReferring(
  deps: Deps,
  engagementId: string,
  references: Awaited<ReturnType<typeof lookUpReferences>>,
  decide: (state: RegisterState) => RegisterEdit | undefined,
): Promise<RegisterState> {
  return editRegister(
    deps,
    engagementId,
    references.riskIds,
    decide,
    () => wakeRegister(deps, { engagementId, ...lookAt(references) }),
    references.records,
  );
}
